import type { NoticeLanguage } from '#contract/takedown';
import type { IssuedNotice } from '../document/issued-notice.js';
import { noticeReference } from './notice-reference.js';
import { contentOf, type ReadNotice } from './read-notice.js';

/** How it goes out: where an answer is to go, and when it is. */
export interface Issue {
  readonly answerTo: string;
  readonly now: Date;
}

/** A notice as it goes out, in the languages its channel takes; nothing while its provider has no channel. */
export function issuedNotice(notice: ReadNotice, { answerTo, now }: Issue): IssuedNotice | undefined {
  const content = contentOf(notice);
  if (content === undefined) return undefined;
  const { row, targets, sender } = notice;
  const taken = (language: NoticeLanguage): boolean => content.channel.languages.includes(language);
  return {
    ...content,
    languages: content.languages.filter(taken),
    // The id of a target is as good a name for the report on it as any: made again, it is the same report.
    targets: targets.map(({ id, address, kind }) => ({ url: address, kind, reportId: id })),
    reference: noticeReference(row.number),
    issuedAt: row.approved_at ?? now,
    answerTo,
    domain: sender.email.slice(sender.email.indexOf('@') + 1),
  };
}
