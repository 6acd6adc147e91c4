import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { ChatContacts } from './contact/chat-contacts.service.js';
import { ContactCreation } from './contact/create-contact.service.js';
import { ContactLog } from './contact/contact-log.service.js';
import { ContactReading } from './contact/contact-reading.service.js';
import { ContactStore } from './contact/contact-store.service.js';
import { ContactWriting } from './contact/contact-writing.service.js';
import { NewContacts } from './contact/new-contacts.service.js';
import { PersonalAnswers } from './contact/personal-answers.service.js';

const services = [ChatContacts, ContactCreation, ContactLog, ContactReading, ContactWriting];

@Module({
  imports: [AuditModule],
  providers: [...services, ContactStore, NewContacts, PersonalAnswers],
  exports: services,
})
export class ContactsModule {}
