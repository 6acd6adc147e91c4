import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { ProgrammesModule } from '#programmes';
import { noticeInternals, noticeServices } from './notice/notice.providers.js';

const doors = [...noticeServices];

@Module({
  imports: [AuditModule, ProgrammesModule],
  providers: [...doors, ...noticeInternals],
  exports: doors,
})
export class TakedownModule {}
