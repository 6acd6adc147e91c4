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
import { CallerRoles } from './contact/caller-roles.service.js';
import { ChatContacts } from './contact/chat-contacts.service.js';
import { ContactCreation } from './contact/create-contact.service.js';
import { ContactKeys } from './contact/contact-keys.service.js';
import { ContactLog } from './contact/contact-log.service.js';
import { ContactReading } from './contact/contact-reading.service.js';
import { ContactStore } from './contact/contact-store.service.js';
import { ContactWriting } from './contact/contact-writing.service.js';
import { Counsellors } from './contact/counsellors.service.js';
import { NewContacts } from './contact/new-contacts.service.js';
import { OwnContacts } from './contact/own-contacts.service.js';
import { PersonalAnswers } from './contact/personal-answers.service.js';
import { ContactExport } from './export/contact-export.service.js';
import { ContactFinder } from './finding/contact-finder.service.js';
import { ContactSearch } from './finding/contact-search.service.js';
import { ContactSets } from './finding/contact-sets.service.js';
import { WordCatchUp } from './finding/word-catch-up.service.js';
import { WordIndex } from './finding/word-index.service.js';
import { WrittenTexts } from './finding/written-texts.service.js';
import { mailInternals, mailServices } from './mail/mail.providers.js';
import { Forms } from './form/forms.service.js';
import { FormStore } from './form/form-store.service.js';
import { Reports } from './report/reports.service.js';
import { ReportThread } from './report/report-thread.service.js';
import { SavedViews } from './view/saved-views.service.js';

const phone = [CallerLinks, Callers, CallerYears, Calls, MissedCallLog, Phone];
const services = [CallerRoles, ChatContacts, ContactCreation, ContactLog, ContactReading, ContactWriting];
const finding = [ContactExport, Counsellors, ContactSearch, SavedViews, WordCatchUp];
const reports = [OwnContacts, Reports, ReportThread];
const doors = [Forms, ...services, ...phone, ...finding, ...mailServices, ...reports];
const internals = [
  CallerSecrets,
  ContactFinder,
  ContactKeys,
  ContactSets,
  ContactStore,
  FormStore,
  NewContacts,
  PersonalAnswers,
  WordIndex,
  WrittenTexts,
];

@Module({
  imports: [AuditModule, ProgrammesModule],
  providers: [...doors, ...internals, ...mailInternals],
  exports: doors,
})
export class ContactsModule {}
