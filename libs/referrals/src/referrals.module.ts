import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { groupInternals, groupServices } from './group/group.providers.js';
import { outcomeInternals, outcomeServices } from './outcome/outcome.providers.js';

@Module({
  imports: [AuditModule],
  providers: [...groupServices, ...groupInternals, ...outcomeServices, ...outcomeInternals],
  exports: [...groupServices, ...outcomeServices],
})
export class ReferralsModule {}
