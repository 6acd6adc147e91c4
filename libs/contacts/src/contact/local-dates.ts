import { Temporal } from 'temporal-polyfill';
import { Invalid } from '#platform/errors';

/** Dates of contacts are the wall's where every programme of the organisation works. */
const timezone = 'Europe/Amsterdam';

/** Dates as Sweden writes them are those of ISO 8601; one formatter for all, since a page of the list asks fifty times. */
const isoDate = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone });

/** The local date of an instant. */
export function localDateOf(instant: Date): string {
  return isoDate.format(instant);
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
