import { localeOf } from '../words/locale-of.js';

const timeZone = 'Europe/Amsterdam';

/** The time of day of an instant, by the clock of the programmes. */
export function timeWords(language: string, at: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(at));
}

/** The day of an instant in full, by the clock of the programmes. */
export function dayWords(language: string, at: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  }).format(new Date(at));
}

/** A date without a time, short: 23 nov. */
export function dateWords(language: string, date: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}
