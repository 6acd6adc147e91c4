import { Module } from '@nestjs/common';
import { ContactsModule } from '#contacts';
import { ContactFormsController } from './contact-forms.controller.js';
import { ContactsController } from './contacts.controller.js';

/** Delivers the contact log. */
@Module({
  imports: [ContactsModule],
  controllers: [ContactFormsController, ContactsController],
})
export class ContactsApiModule {}
