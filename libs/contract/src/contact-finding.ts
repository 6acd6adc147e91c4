import type { ContactFilter } from './contact.js';

/** What lists and exports can show of a contact, in the order in which they show it. */
export const contactColumns = [
  'startedAt',
  'number',
  'channel',
  'kind',
  'topic',
  'reporterRole',
  'ageBand',
  'state',
  'referredTo',
  'followUpOn',
  'duration',
  'visitorWords',
  'counsellorWords',
  'counsellor',
] as const;
export type ContactColumn = (typeof contactColumns)[number];

/** Languages of an export. */
export const exportLanguages = ['nl', 'en'] as const;
export type ExportLanguage = (typeof exportLanguages)[number];

/** Body of `POST /api/contacts/search`: words of what is written about a contact, all of which must stand in it. */
export interface SearchContacts {
  readonly words: string;
  readonly filter: ContactFilter;
}

/** Body of `POST /api/contacts/export`; everything the filter shows, newest first. */
export interface ExportContacts {
  readonly words?: string;
  readonly filter: Omit<ContactFilter, 'cursor'>;
  readonly columns: readonly ContactColumn[];
  readonly language: ExportLanguage;
  /** Why it leaves the product; kept in the audit trail, so without a name. */
  readonly reason: string;
}

/** Body of `PUT /api/saved-views/:id`; words that were searched for are never part of it. */
export interface SaveView {
  readonly name: string;
  readonly filter: Omit<ContactFilter, 'cursor' | 'conversationId'>;
  readonly columns: readonly ContactColumn[];
}

/** A view of the contact log that someone keeps for themselves. */
export interface SavedView extends SaveView {
  readonly id: string;
}
