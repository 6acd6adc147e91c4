import type { NoticePersonAct } from '#contract/takedown';

/** What may be done with several notices at once: nothing that has to be read first. */
export const bulkActs = [
  'submit',
  'acknowledge',
  'withdraw',
  'close',
] as const satisfies readonly NoticePersonAct[];
export type BulkAct = (typeof bulkActs)[number];
