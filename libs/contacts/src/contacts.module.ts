import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { ChatContacts } from './contact/chat-contacts.service.js';
import { ContactCreation } from './contact/create-contact.service.js';
import { ContactKeys } from './contact/contact-keys.service.js';
import { ContactLog } from './contact/contact-log.service.js';
import { ContactReading } from './contact/contact-reading.service.js';
import { ContactStore } from './contact/contact-store.service.js';
import { ContactWriting } from './contact/contact-writing.service.js';
import { NewContacts } from './contact/new-contacts.service.js';
import { PersonalAnswers } from './contact/personal-answers.service.js';
import { Reports } from './report/reports.service.js';
import { ReportThread } from './report/report-thread.service.js';

const services = [
  ChatContacts,
  ContactCreation,
  ContactLog,
  ContactReading,
  ContactWriting,
  Reports,
  ReportThread,
];

@Module({
  imports: [AuditModule],
  providers: [...services, ContactKeys, ContactStore, NewContacts, PersonalAnswers],
  exports: services,
})
export class ContactsModule {}
