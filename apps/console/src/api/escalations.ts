import type { DoEscalation, Escalations, TakedownWaiting } from '#contract/takedown';
import { request } from './client.js';

const part = encodeURIComponent;
const at = (noticeId: string) => `/api/takedown/notices/${part(noticeId)}/escalations`;

/** What is to be done about providers that are late, and how much waits. */
export const escalationsApi = {
  waiting: () => request<TakedownWaiting>('GET', '/api/takedown/waiting'),
  read: (noticeId: string) => request<Escalations>('GET', at(noticeId)),
  done: (noticeId: string, id: string, body: DoEscalation) =>
    request<Escalations>('POST', `${at(noticeId)}/${part(id)}/done`, body),
  undo: (noticeId: string, id: string) =>
    request<Escalations>('POST', `${at(noticeId)}/${part(id)}/undo`, {}),
};
