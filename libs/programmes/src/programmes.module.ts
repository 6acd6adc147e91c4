import { Module } from '@nestjs/common';
import { HoursOverride } from './hours-override.service.js';
import { ProgrammeStore } from './programme-store.service.js';
import { Programmes } from './programmes.service.js';

@Module({
  providers: [HoursOverride, Programmes, ProgrammeStore],
  exports: [HoursOverride, Programmes],
})
export class ProgrammesModule {}
