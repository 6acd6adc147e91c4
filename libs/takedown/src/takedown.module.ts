import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { SealedNotices } from './notice/sealed-notices.service.js';

@Module({ imports: [AuditModule], providers: [SealedNotices], exports: [] })
export class TakedownModule {}
