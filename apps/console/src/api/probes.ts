import type { NoticeLooks, NoticeProbes, NoticeView, ProbingSetting, SeeTarget } from '#contract/takedown';
import { request } from './client.js';

const part = encodeURIComponent;
const targetAt = (id: string, more: string): string => `/api/takedown/targets/${part(id)}${more}`;

/** Whether something is gone: what addresses answered, and what people saw. */
export const probesApi = {
  read: (noticeId: string) => request<NoticeProbes>('GET', `/api/takedown/notices/${part(noticeId)}/probes`),
  looks: () => request<NoticeLooks>('GET', '/api/takedown/looks'),
  say: (targetId: string, body: SeeTarget) =>
    request<NoticeProbes>('POST', targetAt(targetId, '/seen'), body),
  reopen: (targetId: string, key: string) =>
    request<NoticeView>('POST', targetAt(targetId, '/reopen'), { key }),
  setting: () => request<ProbingSetting>('GET', '/api/takedown/probing'),
  saveSetting: (body: ProbingSetting) => request<ProbingSetting>('PUT', '/api/takedown/probing', body),
};
