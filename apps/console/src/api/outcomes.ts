import type {
  OutcomeHistory,
  OutcomesDue,
  OutcomeSubject,
  OutcomeView,
  RecordOutcome,
} from '#contract/referrals';
import { request } from './client.js';

/** What came of referrals. */
export const outcomesApi = {
  due: () => request<OutcomesDue>('GET', '/api/referrals/outcomes/due'),
  record: (body: RecordOutcome) => request<OutcomeView>('POST', '/api/referrals/outcomes', body),
  of: (subject: OutcomeSubject, id: string) =>
    request<OutcomeHistory>('GET', `/api/referrals/outcomes/${subject}/${encodeURIComponent(id)}`),
};
