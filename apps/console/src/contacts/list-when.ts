import { whenWords } from '../admin/when.js';

/** An instant as lists show it: with its year where that is not the present one. */
export function listWhen(language: string, at: string, now = new Date()): string {
  const yearOf = (instant: Date): string =>
    new Intl.DateTimeFormat(language, { year: 'numeric', timeZone: 'Europe/Amsterdam' }).format(instant);
  const year = yearOf(new Date(at));
  return year === yearOf(now) ? whenWords(language, at) : `${whenWords(language, at)} ${year}`;
}
