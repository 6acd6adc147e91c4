import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';

@Module({ imports: [AuditModule], providers: [], exports: [] })
export class TakedownModule {}
