import { Module } from '@nestjs/common';
import { ContactsModule } from '#contacts';
import { ReferralsModule } from '#referrals';
import { AppointmentCodesController } from './appointment-codes.controller.js';
import { AppointmentsController } from './appointments.controller.js';
import { AvailabilityController } from './availability.controller.js';
import { ContactChannelsController } from './contact-channels.controller.js';
import { ContactEnrolments } from './contact-enrolments.service.js';
import { ContactReferrals } from './contact-referrals.service.js';
import { DirectoryController } from './directory.controller.js';
import { EnrolmentsController } from './enrolments.controller.js';
import { ReferralFiguresController } from './figures.controller.js';
import { GroupPlanningController } from './group-planning.controller.js';
import { GroupsController } from './groups.controller.js';
import { NoticesController } from './notices.controller.js';
import { OutcomesController } from './outcomes.controller.js';
import { ServicesController } from './services.controller.js';

/** Delivers referrals. */
@Module({
  imports: [ContactsModule, ReferralsModule],
  controllers: [
    AppointmentCodesController,
    AppointmentsController,
    AvailabilityController,
    ContactChannelsController,
    DirectoryController,
    EnrolmentsController,
    GroupPlanningController,
    GroupsController,
    NoticesController,
    OutcomesController,
    ReferralFiguresController,
    ServicesController,
  ],
  providers: [ContactEnrolments, ContactReferrals],
})
export class ReferralsApiModule {}
