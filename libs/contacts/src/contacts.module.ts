import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { ProgrammesModule } from '#programmes';
import { Calls } from './call/calls.service.js';
import { MissedCallLog } from './call/missed-calls.service.js';
import { Phone } from './call/phone.service.js';
import { CallerLinks } from './caller/caller-links.service.js';
import { CallerSecrets } from './caller/caller-secrets.service.js';
import { CallerYears } from './caller/caller-years.service.js';
import { Callers } from './caller/callers.service.js';
import { ChatContacts } from './contact/chat-contacts.service.js';
import { ContactCreation } from './contact/create-contact.service.js';
import { ContactLog } from './contact/contact-log.service.js';
import { ContactReading } from './contact/contact-reading.service.js';
import { ContactStore } from './contact/contact-store.service.js';
import { ContactWriting } from './contact/contact-writing.service.js';
import { PersonalAnswers } from './contact/personal-answers.service.js';

const phone = [CallerLinks, Callers, CallerYears, Calls, MissedCallLog, Phone];
const services = [ChatContacts, ContactCreation, ContactLog, ContactReading, ContactWriting];

@Module({
  imports: [AuditModule, ProgrammesModule],
  providers: [...services, ...phone, CallerSecrets, ContactStore, PersonalAnswers],
  exports: [...services, ...phone],
})
export class ContactsModule {}
