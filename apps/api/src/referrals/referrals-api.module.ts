import { Module } from '@nestjs/common';
import { ContactsModule } from '#contacts';
import { ReferralsModule } from '#referrals';
import { AppointmentCodesController } from './appointment-codes.controller.js';
import { AppointmentsController } from './appointments.controller.js';
import { AvailabilityController } from './availability.controller.js';
import { ContactReferrals } from './contact-referrals.service.js';
import { DirectoryController } from './directory.controller.js';
import { ServicesController } from './services.controller.js';

/** Delivers referrals. */
@Module({
  imports: [ContactsModule, ReferralsModule],
  controllers: [
    AppointmentCodesController,
    AppointmentsController,
    AvailabilityController,
    DirectoryController,
    ServicesController,
  ],
  providers: [ContactReferrals],
})
export class ReferralsApiModule {}
