import { Temporal } from 'temporal-polyfill';
import { Invalid } from '#platform/errors';
import { onTheWall, takedownZone } from '../local-day.js';

/** Local dates from the first to the day after the last, and the instants at which they begin. */
export interface TakedownPeriod {
  readonly from: string;
  readonly to: string;
  readonly begins: Date;
  readonly ends: Date;
}

/** The local date at an instant. */
export function takedownDay(instant: Date): string {
  return onTheWall(instant).toPlainDate().toString();
}

function readDate(field: string, given: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(given, { overflow: 'reject' });
  } catch {
    throw new Invalid(field);
  }
}

/** The period between two local dates, the second not included. Throws `Invalid` for what is none. */
export function takedownPeriod(from: string, to: string): TakedownPeriod {
  const [first, after] = [readDate('from', from), readDate('to', to)];
  if (Temporal.PlainDate.compare(first, after) >= 0) throw new Invalid('to');
  const begin = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime(takedownZone).epochMilliseconds);
  return { from, to, begins: begin(first), ends: begin(after) };
}
