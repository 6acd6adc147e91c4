import { Module } from '@nestjs/common';
import { ContactsModule } from '#contacts';
import { CallersController } from './callers.controller.js';
import { CallsController } from './calls.controller.js';
import { ContactFormsController } from './contact-forms.controller.js';
import { ContactsController } from './contacts.controller.js';
import { PhoneLimits } from './phone-limits.service.js';
import { TelephonyController } from './telephony.controller.js';

/** Delivers the contact log. */
@Module({
  imports: [ContactsModule],
  controllers: [
    CallersController,
    CallsController,
    ContactFormsController,
    ContactsController,
    TelephonyController,
  ],
  providers: [PhoneLimits],
})
export class ContactsApiModule {}
