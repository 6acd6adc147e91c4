import { Temporal } from 'temporal-polyfill';
import { localDate } from '#programmes';

/** Dates of contacts are the wall's where every programme of the organisation works. */
const timezone = 'Europe/Amsterdam';

/** The local date of an instant. */
export function localDateOf(instant: Date): string {
  return localDate(instant, timezone).toString();
}

/** The first instant of a local date, `days` later; throws a `RangeError` for what is no date. */
export function startOfDate(date: string, days = 0): Date {
  return new Date(Temporal.PlainDate.from(date).add({ days }).toZonedDateTime(timezone).epochMilliseconds);
}
