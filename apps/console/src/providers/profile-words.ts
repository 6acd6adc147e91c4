import type { ProfileField, ProfileFields } from '#contract/takedown';
import type { AllWords } from '../words/language.js';

/** What a profile says, field by field in the order of its form. */
export function profileWords(
  { providers: said }: AllWords,
  profile: ProfileFields,
): readonly (readonly [ProfileField, string])[] {
  const list = (parts: readonly string[]): string => (parts.length === 0 ? said.nothing : parts.join(', '));
  const yesNo = (is: boolean): string => (is ? said.yes : said.no);
  return [
    ['kind', said.channels[profile.kind]],
    ['address', profile.address ?? said.inConfiguration],
    ['replyDomains', list(profile.replyDomains)],
    ['capacities', list(profile.capacities.map((each) => said.capacities[each]))],
    ['languages', list(profile.languages.map((each) => said.languages[each]))],
    ['maximumUrls', String(profile.maximumUrls)],
    ['mayPublishNotice', yesNo(profile.mayPublishNotice)],
    ['mayProbe', yesNo(profile.mayProbe)],
    ['acknowledgedHours', said.wholeHours(profile.acknowledgedHours)],
    ['decidedHours', said.wholeHours(profile.decidedHours)],
    ['escalation', list(profile.escalation)],
    ['sendingDays', list(profile.sendingDays.map((day) => said.days[day - 1] ?? ''))],
    ['sendingFrom', profile.sendingFrom ?? said.always],
    ['sendingTo', profile.sendingTo ?? said.always],
    ['dailyCap', String(profile.dailyCap)],
    ['perMinute', String(profile.perMinute)],
  ];
}
