import type { AvailabilityRuleFields } from '#contract/referrals';

/** Days of the week in the words of RFC 5545, from Monday. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** A rule as people fill it in: on which days, every how many weeks, when and for how long. */
export interface RuleDraft {
  readonly days: readonly Weekday[];
  readonly every: number;
  readonly startAt: string;
  readonly minutes: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** A form of which nothing is filled in but what is nearly always so. */
export const newRule = (validFrom: string): RuleDraft => ({
  days: [],
  every: 1,
  startAt: '',
  minutes: '45',
  validFrom,
  validTo: '',
});

const partsOf = (rrule: string): ReadonlyMap<string, string> =>
  new Map(rrule.split(';').map((part) => part.split('=', 2) as [string, string]));

/** The days and weeks of a rule; none for one that is not of whole weeks, as the first Monday of a month. */
function weeksOf(rrule: string): Pick<RuleDraft, 'days' | 'every'> | undefined {
  const parts = partsOf(rrule);
  const every = Number(parts.get('INTERVAL') ?? '1');
  if (parts.has('BYMONTHDAY')) return undefined;
  if (rrule === 'FREQ=DAILY') return { days: weekdays, every: 1 };
  const named = parts.get('BYDAY')?.split(',') ?? [];
  const days = weekdays.filter((day) => named.includes(day));
  const isWeekly = parts.get('FREQ') === 'WEEKLY' && days.length > 0 && days.length === named.length;
  return isWeekly ? { days, every } : undefined;
}

/** A stored rule in the form; none for one that the form does not know. */
export function draftOf(rule: AvailabilityRuleFields): RuleDraft | undefined {
  const weeks = weeksOf(rule.rrule);
  if (!weeks) return undefined;
  const { startAt, minutes, validFrom, validTo = '' } = rule;
  return { ...weeks, startAt, minutes: String(minutes), validFrom, validTo };
}

/** Fields of it that have to be filled in first. */
export function missingInRule({ days, startAt, minutes, validFrom }: RuleDraft): readonly string[] {
  const isLength = /^\d+$/.test(minutes) && Number(minutes) >= 5 && Number(minutes) <= 480;
  return [
    ...(days.length === 0 ? ['rrule'] : []),
    ...(startAt === '' ? ['startAt'] : []),
    ...(isLength ? [] : ['minutes']),
    ...(validFrom === '' ? ['validFrom'] : []),
  ];
}

/** The form as it is sent. */
export function ruleOf({
  days,
  every,
  startAt,
  minutes,
  validFrom,
  validTo,
}: RuleDraft): AvailabilityRuleFields {
  const interval = every === 1 ? '' : `INTERVAL=${every};`;
  const named = weekdays.filter((day) => days.includes(day)).join(',');
  return {
    rrule: `FREQ=WEEKLY;${interval}BYDAY=${named}`,
    startAt,
    minutes: Number(minutes),
    validFrom,
    ...(validTo !== '' && { validTo }),
  };
}
