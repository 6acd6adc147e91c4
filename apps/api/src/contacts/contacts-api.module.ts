import { Module } from '@nestjs/common';
import { ContactsModule } from '#contacts';
import { ContactFormsController } from './contact-forms.controller.js';
import { ContactsController } from './contacts.controller.js';
import { ReportsController } from './reports.controller.js';

/** Delivers the contact log. */
@Module({
  imports: [ContactsModule],
  controllers: [ContactFormsController, ContactsController, ReportsController],
})
export class ContactsApiModule {}
