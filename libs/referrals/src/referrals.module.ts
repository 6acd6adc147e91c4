import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';

@Module({ imports: [AuditModule] })
export class ReferralsModule {}
