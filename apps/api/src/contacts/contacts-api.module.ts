import { Module } from '@nestjs/common';
import { ContactsModule } from '#contacts';
import { ContactFormsController } from './contact-forms.controller.js';
import { ContactsController } from './contacts.controller.js';
import { ReportsController } from './reports.controller.js';
import { CounsellorsController } from './counsellors.controller.js';
import { FindingController } from './finding.controller.js';
import { SavedViewsController } from './saved-views.controller.js';
import { WordIndexing } from './word-indexing.service.js';

/** Delivers the contact log. */
@Module({
  imports: [ContactsModule],
  controllers: [
    ContactFormsController,
    ContactsController,
    CounsellorsController,
    FindingController,
    ReportsController,
    SavedViewsController,
  ],
  providers: [WordIndexing],
})
export class ContactsApiModule {}
