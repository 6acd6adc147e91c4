import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { noticeInternals, noticeServices } from './notice/notice.providers.js';

const doors = [...noticeServices];

@Module({ imports: [AuditModule], providers: [...doors, ...noticeInternals], exports: doors })
export class TakedownModule {}
