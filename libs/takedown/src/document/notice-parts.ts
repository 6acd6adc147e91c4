import type { NoticeLanguage } from '#contract/takedown';
import { Invalid } from '#platform/errors';
import { plainAddress } from '#platform/mail';
import { isExactAddress, isWebAddress } from '../completeness/exact-address.js';
import { dsaWordsOf } from './dsa-words.js';
import type { IssuedNotice } from './issued-notice.js';
import { phrasesOf } from './phrases-of.js';
import { plainLine } from './plain-lines.js';

/** What a notice says, part by part; the mail and the form of a provider put the same parts together. */
export interface NoticeParts {
  readonly reference: string;
  readonly about: string;
  readonly category: string;
  readonly urls: readonly string[];
  readonly name: string;
  readonly email: string;
  readonly answerTo: string;
  readonly capacity: string;
  readonly goodFaith: string;
  readonly asked: readonly string[];
}

/**
 * The parts of a notice in a language, each of one line but the explanation, which is not among them. `Invalid` for
 * a reference, an address of mail, or a target of which that cannot be said, and while the age is not chosen.
 */
export function noticePartsOf(notice: IssuedNotice, language: NoticeLanguage): NoticeParts {
  const phrases = phrasesOf(language);
  const { basis, ageClass, sender, targets, reference, answerTo } = notice;
  const words = dsaWordsOf(basis, ageClass);
  if (!words || ageClass === 'unknown') throw new Invalid('ageClass');
  if (!/^[A-Z]{1,4}-\d{1,12}$/.test(reference)) throw new Invalid('reference');
  if (!targets.every(({ url }) => isWebAddress(url) && isExactAddress(url))) throw new Invalid('targets');
  if (!notice.goodFaith) throw new Invalid('goodFaith');
  const other = words.other === undefined ? '' : ` (${words.other})`;
  return {
    reference,
    about: `${phrases.about[basis]} ${phrases.age[ageClass]}`,
    category: `${words.category}, ${words.keywords.join(', ')}${other}`,
    urls: targets.map(({ url }) => url),
    name: plainLine(sender.name),
    email: mailOf(sender.email, 'email'),
    answerTo: mailOf(answerTo, 'answerTo'),
    capacity: phrases.capacity[notice.capacity],
    goodFaith: phrases.goodFaithStatement,
    asked: notice.channel.providerKind === 'search' ? phrases.searchAsked : phrases.asked,
  };
}

function mailOf(text: string, field: string): string {
  const address = plainAddress(text);
  if (address === undefined) throw new Invalid(field);
  return address;
}
