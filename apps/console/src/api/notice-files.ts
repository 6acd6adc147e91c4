import type { NoticeChannelView, NoticeFile } from '#contract/takedown';
import { request } from './client.js';

const at = (id: string, part: string): string => `/api/takedown/notices/${encodeURIComponent(id)}/${part}`;

/** How requests went to their providers, and as files. */
export const noticeFilesApi = {
  channel: (id: string) => request<NoticeChannelView>('GET', at(id, 'channel')),
  file: (id: string, kind: 'document' | 'xarf') => request<NoticeFile>('GET', at(id, kind)),
};
