import type {
  AnswerMail,
  MailCounts,
  MailFilter,
  MailPage,
  MailTemplate,
  MailThreadView,
  ResolveMail,
  SaveMailDraft,
} from '#contract';
import { request } from './client.js';

const at = (id: string, more = ''): string => `/api/mail/${encodeURIComponent(id)}${more}`;

/** E-mail of the programme signed in to. */
export const mailApi = {
  list: ({ view, cursor }: MailFilter) =>
    request<MailPage>(
      'GET',
      `/api/mail?${new URLSearchParams({ view, ...(cursor && { cursor }) }).toString()}`,
    ),
  counts: () => request<MailCounts>('GET', '/api/mail/counts'),
  templates: () => request<MailTemplate[]>('GET', '/api/mail/templates'),
  read: (id: string) => request<MailThreadView>('GET', at(id)),
  take: (id: string) => request<MailThreadView>('POST', at(id, '/take'), {}),
  giveBack: (id: string) => request<MailThreadView>('POST', at(id, '/return'), {}),
  saveDraft: (id: string, body: SaveMailDraft) => request<MailThreadView>('PUT', at(id, '/draft'), body),
  answer: (id: string, body: AnswerMail) => request<MailThreadView>('POST', at(id, '/answers'), body),
  resolve: (id: string, messageId: string, body: ResolveMail) =>
    request<MailThreadView>('POST', at(id, `/messages/${encodeURIComponent(messageId)}/resolve`), body),
};
