import type { Capacity, NoticeLanguage, TargetKind } from '#contract/takedown';
import { InvalidNoticeDocument } from './document.errors.js';
import { type DsaWords, dsaWordsOf } from './dsa-words.js';
import type { IssuedNotice } from './issued-notice.js';
import { jsonChecker } from './json-checker.js';
import { noticeDocumentSchema } from './notice-document-schema.js';
import { plainLine, plainLines } from './plain-lines.js';

/** A notice under article 16 of the Digital Services Act as JSON: (a) to (d) of its second paragraph, and whom to answer. */
export interface NoticeDocument {
  readonly format: 'dsa-article-16-notice';
  readonly version: '1.0';
  readonly reference: string;
  readonly issued_at: string;
  readonly languages: readonly NoticeLanguage[];
  readonly explanation: {
    readonly text: string;
    readonly category: DsaWords['category'];
    readonly keywords: DsaWords['keywords'];
    readonly keyword_other?: string;
  };
  readonly locations: readonly { readonly number: number; readonly url: string; readonly kind: TargetKind }[];
  readonly notifier: { readonly name: string; readonly email: string };
  readonly good_faith: boolean;
  readonly capacity: Capacity;
  readonly answer_to: string;
}

const wrongIn = jsonChecker(noticeDocumentSchema);

/** Throws `InvalidNoticeDocument` for anything that is not a notice of our format. */
export function checkNoticeDocument(document: unknown): void {
  const field = wrongIn(document);
  if (field !== undefined) throw new InvalidNoticeDocument(field);
}

/** A notice as JSON; throws `InvalidNoticeDocument` when it would not be of our format. */
export function noticeDocumentOf(notice: IssuedNotice): NoticeDocument {
  const words = dsaWordsOf(notice.basis, notice.ageClass);
  if (!words) throw new InvalidNoticeDocument('explanation.category');
  const document: NoticeDocument = {
    format: 'dsa-article-16-notice',
    version: '1.0',
    reference: notice.reference,
    issued_at: notice.issuedAt.toISOString(),
    languages: notice.languages,
    explanation: {
      text: plainLines(notice.explanation).join('\n'),
      category: words.category,
      keywords: words.keywords,
      ...(words.other === undefined ? {} : { keyword_other: words.other }),
    },
    locations: notice.targets.map(({ url, kind }, index) => ({ number: index + 1, url, kind })),
    notifier: { name: plainLine(notice.sender.name), email: notice.sender.email },
    good_faith: notice.goodFaith,
    capacity: notice.capacity,
    answer_to: notice.answerTo,
  };
  checkNoticeDocument(document);
  return document;
}
