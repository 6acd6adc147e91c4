import { localeOf } from '../words/locale-of.js';

/** An instant in words, in the clock of the programmes. */
export function whenWords(language: string, at: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(at));
}

/** An instant in milliseconds as a `datetime-local` field wants it, in the clock of the browser. */
export function localInput(at: number): string {
  const offsetMs = new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - offsetMs).toISOString().slice(0, 16);
}
