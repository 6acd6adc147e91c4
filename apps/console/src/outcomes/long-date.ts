import { localeOf } from '../words/locale-of.js';

/** A local date in full; it has no clock, so no zone moves it. */
export function longDate(language: string, date: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
