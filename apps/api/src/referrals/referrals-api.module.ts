import { Module } from '@nestjs/common';
import { ReferralsModule } from '#referrals';
import { EnrolmentsController } from './enrolments.controller.js';
import { GroupPlanningController } from './group-planning.controller.js';
import { GroupsController } from './groups.controller.js';
import { OutcomesController } from './outcomes.controller.js';

/** Delivers referrals. */
@Module({
  imports: [ReferralsModule],
  controllers: [EnrolmentsController, GroupPlanningController, GroupsController, OutcomesController],
})
export class ReferralsApiModule {}
