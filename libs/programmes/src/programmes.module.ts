import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { HoursOverride } from './hours-override.service.js';
import { ProgrammeStore } from './programme-store.service.js';
import { Programmes } from './programmes.service.js';

@Module({
  imports: [AuditModule],
  providers: [HoursOverride, Programmes, ProgrammeStore],
  exports: [HoursOverride, Programmes],
})
export class ProgrammesModule {}
