import type { NoticeGap } from '#contract/takedown';
import { plainAddress, plainText } from '#platform/mail';
import { explanationGaps } from './explanation-gaps.js';
import type { NoticeContent } from './notice-content.js';
import { targetGaps } from './target-gaps.js';

/**
 * What a notice lacks before it may go to its provider, in the order of article 16(2) of the Digital Services Act;
 * nothing when it is complete and so gives the provider actual knowledge (article 16(3)). No basis leaves minors
 * out: the word of the DSA follows from basis and age. None of them is copyright, whose notices are published.
 */
export function missingFrom(notice: NoticeContent): readonly NoticeGap[] {
  return [
    ...explanationGaps(notice),
    ...targetGaps(notice),
    ...ageGaps(notice),
    ...senderGaps(notice),
    ...(notice.goodFaith ? [] : [{ code: 'good_faith_missing' as const }]),
    ...authorisationGaps(notice),
    ...channelGaps(notice),
  ];
}

function ageGaps({ basis, ageClass }: NoticeContent): readonly NoticeGap[] {
  if (ageClass === 'unknown') return [{ code: 'age_not_chosen' }];
  return basis === 'grooming' && ageClass === 'adult' ? [{ code: 'grooming_needs_minor' }] : [];
}

function senderGaps({ sender }: NoticeContent): readonly NoticeGap[] {
  const missing = [
    ...(/[\p{L}\p{N}]/u.test(plainText(sender.name)) ? [] : ['name' as const]),
    ...(plainAddress(sender.email) === undefined ? ['email' as const] : []),
  ];
  return missing.length > 0 ? [{ code: 'sender_missing', missing }] : [];
}

function authorisationGaps({ capacity, authorisation }: NoticeContent): readonly NoticeGap[] {
  if (capacity !== 'authorised_representative') return [];
  const recorded =
    authorisation !== undefined &&
    /^\d{4}-\d{2}-\d{2}$/.test(authorisation.recordedOn) &&
    authorisation.recordedBy.trim() !== '';
  return recorded ? [] : [{ code: 'authorisation_missing' }];
}

function channelGaps({ capacity, languages, ageClass, channel }: NoticeContent): readonly NoticeGap[] {
  const eligible = channel.capacities.includes(capacity);
  // Article 22 gives priority with online platforms; neither hosting nor searching is one.
  const flagsNoPlatform = capacity === 'trusted_flagger' && channel.providerKind !== 'platform';
  const because: 'not_a_platform' | 'channel' = flagsNoPlatform ? 'not_a_platform' : 'channel';
  return [
    ...(eligible && !flagsNoPlatform ? [] : [{ code: 'capacity_not_eligible' as const, because }]),
    ...(languages.some((language) => channel.languages.includes(language))
      ? []
      : [{ code: 'language_not_taken' as const, taken: channel.languages }]),
    ...(channel.mayPublishNotice && ageClass === 'minor' ? [{ code: 'channel_publishes' as const }] : []),
  ];
}
