import type {
  ContactFilter,
  ContactPage,
  ExportContacts,
  SavedView,
  SaveView,
  SearchContacts,
  StaffRef,
} from '#contract';
import { contactsApi } from './contacts.js';
import { request, requestFile } from './client.js';

const view = (id: string): string => `/api/saved-views/${encodeURIComponent(id)}`;

/** Finding contacts in the programme signed in to, and one's own views of them. */
export const findingApi = {
  /** A page of what the filter asks for; words are sent in the body, where no log looks. */
  page: (filter: ContactFilter, words: string) =>
    words === ''
      ? contactsApi.list(filter)
      : request<ContactPage>('POST', '/api/contacts/search', { words, filter } satisfies SearchContacts),
  export: (asked: ExportContacts) => requestFile('/api/contacts/export', asked),
  counsellors: () => request<StaffRef[]>('GET', '/api/counsellors'),
  views: () => request<SavedView[]>('GET', '/api/saved-views'),
  saveView: (id: string, body: SaveView) => request<SavedView>('PUT', view(id), body),
  removeView: (id: string) => request<void>('DELETE', view(id), {}),
};
