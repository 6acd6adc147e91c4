import { Module } from '@nestjs/common';
import { ContactsModule } from '#contacts';
import { CallersController } from './callers.controller.js';
import { CallsController } from './calls.controller.js';
import { ContactFormsController } from './contact-forms.controller.js';
import { ContactsController } from './contacts.controller.js';
import { FormsController } from './forms.controller.js';
import { ReportsController } from './reports.controller.js';
import { CounsellorsController } from './counsellors.controller.js';
import { FindingController } from './finding.controller.js';
import { SavedViewsController } from './saved-views.controller.js';
import { WordIndexing } from './word-indexing.service.js';
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
    CounsellorsController,
    FindingController,
    FormsController,
    ReportsController,
    SavedViewsController,
    TelephonyController,
  ],
  providers: [PhoneLimits, WordIndexing],
})
export class ContactsApiModule {}
