import type { NoticeLanguage } from '#contract/takedown';
import type { IssuedNotice } from './issued-notice.js';
import { noticePartsOf } from './notice-parts.js';
import { phrasesOf } from './phrases-of.js';
import { quoted } from './quoted.js';

/** A notice as mail. */
export interface NoticeText {
  /** The reference alone: a subject is read by many, and stays in lists. */
  readonly subject: string;
  readonly text: string;
}

/**
 * What a notice says as mail, in the order of article 16(2): addresses are numbered and stand byte for byte on a line of
 * their own, and what someone typed is a quotation, which can be taken for nothing else. `Invalid` for a notice of which
 * that cannot be said.
 */
export function noticeText(notice: IssuedNotice, language: NoticeLanguage): NoticeText {
  const says = phrasesOf(language);
  const parts = noticePartsOf(notice, language);
  const reference = says.reference(parts.reference);
  const paragraphs: readonly (readonly string[])[] = [
    [reference, notice.channel.providerKind === 'search' ? says.searchNotice : says.notice],
    [says.why, parts.about, says.category, parts.category],
    [quoted(notice.explanation)],
    [says.addresses(parts.urls.length), ...parts.urls.map((url, index) => `${index + 1}. ${url}`)],
    [
      says.sender,
      `${says.name} ${parts.name}`,
      `${says.email} ${parts.email}`,
      parts.capacity,
      says.noPerson,
    ],
    [says.goodFaith, parts.goodFaith],
    [says.request, ...parts.asked.map((line) => `- ${line}`)],
    [says.answerTo(parts.answerTo, parts.reference)],
  ];
  return {
    subject: parts.reference,
    text: `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`,
  };
}
