import { Temporal } from 'temporal-polyfill';
import { Invalid } from '#platform/errors';
import { localDateAt, readDate, referralZone } from '../local-dates.js';

/** Local dates from the first to the day after the last, and the instants at which they begin. */
export interface ReportingPeriod {
  readonly from: string;
  readonly to: string;
  readonly begins: Date;
  readonly ends: Date;
}

/** The period between two local dates, the second not included. Throws `Invalid` for what is none. */
export function periodOf(from: string, to: string): ReportingPeriod {
  const [first, after] = [readDate('from', from), readDate('to', to)];
  if (Temporal.PlainDate.compare(first, after) >= 0) throw new Invalid('to');
  const begin = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime(referralZone).epochMilliseconds);
  return { from, to, begins: begin(first), ends: begin(after) };
}

/** A year by the clock on the wall: it begins an hour before that of UTC. */
export function yearOf(year: number): ReportingPeriod {
  return periodOf(`${year}-01-01`, `${year + 1}-01-01`);
}

/** How many times midnight comes between two instants, by the clock on the wall. */
export function localDaysBetween(earlier: Date, later: Date): number {
  return localDateAt(earlier).until(localDateAt(later), { largestUnit: 'days' }).days;
}
