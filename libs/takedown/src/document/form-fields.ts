import type { NoticeField, NoticeLanguage } from '#contract/takedown';
import type { IssuedNotice } from './issued-notice.js';
import { noticePartsOf } from './notice-parts.js';
import { plainLines } from './plain-lines.js';

/**
 * A notice as fields to copy into the form of a provider, in the order of article 16(2); each address is a field of its
 * own, byte for byte. `Invalid` for a notice of which that cannot be said.
 */
export function formFields(notice: IssuedNotice, language: NoticeLanguage): readonly NoticeField[] {
  const parts = noticePartsOf(notice, language);
  return [
    { label: 'reference', value: parts.reference },
    { label: 'category', value: parts.category },
    { label: 'explanation', value: [parts.about, ...plainLines(notice.explanation)].join('\n') },
    ...parts.urls.map((url, index) => ({ label: 'address' as const, value: url, number: index + 1 })),
    { label: 'name', value: parts.name },
    { label: 'email', value: parts.email },
    { label: 'answer_to', value: parts.answerTo },
    { label: 'capacity', value: parts.capacity },
    { label: 'good_faith', value: parts.goodFaith },
    { label: 'request', value: parts.asked.join('\n') },
  ];
}
