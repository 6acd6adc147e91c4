import { localDateAt, readDate } from '../local-dates.js';
import type { DateSpan } from './recurrence.js';

/** How far ahead times are worked out. */
export const horizonWeeks = 26;

/** The local dates of `weeks`, today's or `from` the first of them; throws `Invalid` for a `from` that is no date. */
export function spanOf(now: Date, weeks: number, from?: string): DateSpan {
  const first = from === undefined ? localDateAt(now) : readDate('from', from);
  return { from: first.toString(), to: first.add({ weeks }).subtract({ days: 1 }).toString() };
}
