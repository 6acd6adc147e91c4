import type {
  AssignInboundMail,
  DoWithInboundMail,
  InboundCounts,
  InboundPile,
  NoticeMailList,
} from '#contract/takedown';
import { request } from './client.js';

const part = encodeURIComponent;
const mail = '/api/takedown/mail';
const at = (id: string, act: string): string => `${mail}/${part(id)}/${act}`;

/** Mail about requests to providers. */
export const noticeMailApi = {
  pile: () => request<InboundPile>('GET', mail),
  counts: () => request<InboundCounts>('GET', `${mail}/counts`),
  ofNotice: (id: string) => request<NoticeMailList>('GET', `/api/takedown/notices/${part(id)}/mail`),
  assign: (id: string, body: AssignInboundMail) => request<void>('POST', at(id, 'assign'), body),
  read: (id: string, body: DoWithInboundMail) => request<void>('POST', at(id, 'read'), body),
  notOurs: (id: string, body: DoWithInboundMail) => request<void>('POST', at(id, 'not-ours'), body),
  bringBack: (id: string, body: DoWithInboundMail) => request<void>('POST', at(id, 'bring-back'), body),
};
