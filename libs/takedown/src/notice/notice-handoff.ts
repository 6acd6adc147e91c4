import type { NoticeHandoff } from '#contract/takedown';
import { noticeReference } from './notice-reference.js';
import type { ReadNotice } from './read-notice.js';

/** A notice as fields to copy into a form; each address is one by itself, byte for byte. */
export function handoffOf({ row, explanation, targets }: ReadNotice): NoticeHandoff {
  return {
    form: row.channel_address ?? '',
    fields: [
      { code: 'reference', value: noticeReference(row.number) },
      { code: 'category', value: row.basis },
      { code: 'explanation', value: explanation },
      ...targets.map(({ address }) => ({ code: 'address', value: address })),
      { code: 'capacity', value: row.capacity },
    ],
  };
}
