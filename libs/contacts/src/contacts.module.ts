import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { ChatContacts } from './contact/chat-contacts.service.js';
import { ContactCreation } from './contact/create-contact.service.js';
import { ContactKeys } from './contact/contact-keys.service.js';
import { ContactLog } from './contact/contact-log.service.js';
import { ContactReading } from './contact/contact-reading.service.js';
import { ContactStore } from './contact/contact-store.service.js';
import { ContactWriting } from './contact/contact-writing.service.js';
import { PersonalAnswers } from './contact/personal-answers.service.js';
import { mailInternals, mailServices } from './mail/mail.providers.js';

const services = [ChatContacts, ContactCreation, ContactLog, ContactReading, ContactWriting, ...mailServices];

@Module({
  imports: [AuditModule],
  providers: [...services, ...mailInternals, ContactKeys, ContactStore, PersonalAnswers],
  exports: services,
})
export class ContactsModule {}
