import type { NoticeOutcome, UnsettledNotices } from '#contract/referrals';
import { request } from './client.js';

/** Mail about appointments that somebody has to look at. */
export const noticesApi = {
  unsettled: () => request<UnsettledNotices>('GET', '/api/referrals/notices/unsettled'),
  resolve: (id: string, outcome: NoticeOutcome) =>
    request<void>('POST', `/api/referrals/notices/${encodeURIComponent(id)}/resolve`, { outcome }),
};
