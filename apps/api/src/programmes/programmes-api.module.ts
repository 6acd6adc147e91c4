import { Module } from '@nestjs/common';
import { ChatModule } from '#chat';
import { ProgrammesModule } from '#programmes';
import { HoursController } from './hours.controller.js';
import { ProgrammeController } from './programme.controller.js';
import { ProgrammePage } from './programme-page.service.js';

/** Delivers the programmes: what visitors see of them, and the hours for staff. */
@Module({
  imports: [ChatModule, ProgrammesModule],
  controllers: [HoursController, ProgrammeController],
  providers: [ProgrammePage],
  exports: [ProgrammePage],
})
export class ProgrammesApiModule {}
