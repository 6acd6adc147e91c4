import type { Words } from '../words/words.js';
import { daysBetween, wallTime } from './clock.js';

/** Where and in which words a moment is told. */
export interface Telling {
  readonly words: Words;
  readonly timezone: string;
  readonly now: string | number;
}

/** "21:00" for later today, otherwise with the day that makes it clear: "maandag 09:00". */
export function momentWords(instant: string, { words, timezone, now }: Telling): string {
  const then = wallTime(instant, timezone);
  const ahead = daysBetween(wallTime(now, timezone).date, then.date);
  if (ahead <= 0) return then.time;
  if (ahead === 1) return `${words.time.tomorrow} ${then.time}`;
  const weekday = words.time.weekdays[then.weekday - 1] ?? '';
  if (ahead < 7) return `${weekday} ${then.time}`;
  return `${weekday} ${then.day} ${words.time.months[then.month - 1]} ${then.time}`;
}

/** The line above the messages of one day: "Vandaag, maandag 23 november". */
export function dayWords(instant: string, { words, timezone, now }: Telling): string {
  const then = wallTime(instant, timezone);
  const ago = daysBetween(then.date, wallTime(now, timezone).date);
  const full = `${words.time.weekdays[then.weekday - 1]} ${then.day} ${words.time.months[then.month - 1]}`;
  if (ago === 0) return `${words.time.today}, ${full}`;
  return ago === 1 ? `${words.time.yesterday}, ${full}` : full;
}

/** The same within a sentence: "vandaag, maandag 23 november". Names of days keep the capital that a language gives them. */
export function dayWithin(instant: string, telling: Telling): string {
  const { today, yesterday } = telling.words.time;
  const day = dayWords(instant, telling);
  const first = [today, yesterday].find((word) => day.startsWith(`${word},`));
  return first === undefined ? day : first.toLowerCase() + day.slice(first.length);
}
