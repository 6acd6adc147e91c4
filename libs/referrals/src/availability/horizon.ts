import { Temporal } from 'temporal-polyfill';
import { localDate } from '#programmes';
import type { DateSpan } from './recurrence.js';
import { referralZone } from './referral-zone.js';

/** How far ahead times are worked out. */
export const horizonWeeks = 26;

/** The local dates of `weeks`, today's or `from` the first of them. */
export function spanOf(now: Date, weeks: number, from?: string): DateSpan {
  const first = from === undefined ? localDate(now, referralZone) : Temporal.PlainDate.from(from);
  return { from: first.toString(), to: first.add({ weeks }).subtract({ days: 1 }).toString() };
}
