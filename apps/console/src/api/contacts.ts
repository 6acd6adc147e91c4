import type {
  AnswerReport,
  ContactCounts,
  ContactFilter,
  ContactForms,
  ContactPage,
  ContactVersion,
  ContactView,
  CorrectContact,
  CreateContact,
  ReportView,
  SaveContact,
} from '#contract';
import { request } from './client.js';

const at = (id: string, more = ''): string => `/api/contacts/${encodeURIComponent(id)}${more}`;

/** The contact log of the programme signed in to. */
export const contactsApi = {
  forms: () => request<ContactForms>('GET', '/api/contact-forms'),
  counts: () => request<ContactCounts>('GET', '/api/contacts/counts'),
  list: (filter: ContactFilter) => {
    const named = Object.entries(filter).filter(([, value]) => value) as [string, string][];
    return request<ContactPage>('GET', `/api/contacts?${new URLSearchParams(named).toString()}`);
  },
  read: (id: string) => request<ContactView>('GET', at(id)),
  versions: (id: string) => request<ContactVersion[]>('GET', at(id, '/versions')),
  create: (body: CreateContact) => request<ContactView>('POST', '/api/contacts', body),
  save: (id: string, body: SaveContact) => request<ContactView>('PUT', at(id), body),
  close: (id: string, body: SaveContact) => request<ContactView>('POST', at(id, '/close'), body),
  report: (id: string) => request<ReportView>('GET', at(id, '/report')),
  answerReport: (id: string, body: AnswerReport) =>
    request<ReportView>('POST', at(id, '/report/messages'), body),
  correct: (id: string, body: CorrectContact) => request<ContactView>('POST', at(id, '/correct'), body),
};
