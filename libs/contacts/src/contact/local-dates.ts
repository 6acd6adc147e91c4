import { Temporal } from 'temporal-polyfill';
import { Invalid } from '#platform/errors';
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

/** The instant at which a contact began, `otherwise` when none is named; throws `Invalid` for no instant or one still to come. */
export function beginningOf(named: string | null | undefined, otherwise: Date, now: Date): Date {
  const beginning = named === undefined || named === null ? otherwise : new Date(named);
  if (Number.isNaN(beginning.getTime()) || beginning > now) throw new Invalid('startedAt');
  return beginning;
}
