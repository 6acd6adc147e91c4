import type { AvailabilityRuleFields, PreviewSkipped } from '#contract/referrals';
import type { AllWords, Language } from '../words/language.js';
import { fullDate } from './date-words.js';
import { draftOf } from './rule-draft.js';

interface Spoken {
  readonly language: Language;
  readonly words: AllWords;
}

const listWords = (language: Language, all: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(all);

/** A rule as somebody would say it: elke week op maandag om 19:30, 45 minuten. */
export function ruleWords({ language, words: { directory } }: Spoken, rule: AvailabilityRuleFields): string {
  const draft = draftOf(rule);
  const { startAt, minutes } = rule;
  if (!draft) return `${startAt}, ${minutes} min. ${directory.fixedRule}`;
  const days = listWords(
    language,
    draft.days.map((day) => directory.weekdays[day]),
  );
  return directory.ruleWords(directory.everyWeeks(draft.every), days, startAt, minutes);
}

/** From when to when it holds. */
export function ruleDates(
  { language, words: { directory } }: Spoken,
  { validFrom, validTo }: AvailabilityRuleFields,
): string {
  return directory.ruleDates(fullDate(language, validFrom), validTo && fullDate(language, validTo));
}

/** Why a date gives no time. */
export function skippedWords(
  { language, words: { directory } }: Spoken,
  { date, why, holiday, reason }: PreviewSkipped,
  startAt: string,
): string {
  return directory.skipped[why](startAt, fullDate(language, date), holiday?.[language] ?? reason ?? '');
}
