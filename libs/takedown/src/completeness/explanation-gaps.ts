import type { NoticeGap } from '#contract/takedown';
import type { NoticeContent, NoticeTarget } from './notice-content.js';
import { placesOf } from './places-of.js';

/**
 * Letters and digits below which an explanation is not substantiated, in our reading of article 16(2)(a): about one
 * short sentence. Notices that say less are what costs trusted flaggers their status (article 22(6)).
 */
export const leastExplanation = 40;

/** One letter on either side is enough to see an address of mail, and costs one look at each character. */
const email = /[^\s@]@[^\s@.]+\.[^\s@]/u;

/** What is said: why it is illegal, in words alone. Addresses stand in their list, where they are counted and followed. */
export function explanationGaps(notice: NoticeContent): readonly NoticeGap[] {
  const { explanation, targets, ageClass } = notice;
  const told = explanation.toLowerCase();
  const repeated = placesOf(targets, (target) => formsOf(target).some((form) => told.includes(form)));
  return [
    ...lengthGap(notice),
    ...(repeated.length > 0 ? [{ code: 'explanation_contains_address' as const, targets: repeated }] : []),
    ...(ageClass === 'minor' && email.test(explanation)
      ? [{ code: 'explanation_contains_email' as const }]
      : []),
  ];
}

function lengthGap({ explanation, channel }: NoticeContent): readonly NoticeGap[] {
  // Blanks, punctuation, and marks that stack on a letter substantiate nothing.
  const length = explanation.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const minimum = Math.max(leastExplanation, channel.minimumExplanation ?? 0);
  const because = minimum > leastExplanation ? 'channel' : 'substantiated';
  return length < minimum ? [{ code: 'explanation_too_short', length, minimum, because }] : [];
}

/** How an address is written in a sentence: whole, or without its beginning where it names more than the site. */
function formsOf({ url }: NoticeTarget): readonly string[] {
  const whole = url.toLowerCase();
  const bare = whole.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return bare.includes('/') ? [bare] : [whole].filter((form) => form.length > 0);
}
