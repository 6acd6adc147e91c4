import { Temporal } from 'temporal-polyfill';
import { localDateOf, startOfDate } from '../contact/local-dates.js';

/** A contact lasts a day at most. */
const longestSeconds = 86_400;

/** Whole seconds a call has taken at an instant. */
export function secondsBetween(startedAt: Date, until: Date): number {
  const seconds = Math.floor((until.getTime() - startedAt.getTime()) / 1000);
  return Math.min(longestSeconds, Math.max(0, seconds));
}

/** The first instants of the local day and of the local week, which begins on Monday. */
export function periodsAt(now: Date): { readonly day: Date; readonly week: Date } {
  const date = localDateOf(now);
  const { dayOfWeek } = Temporal.PlainDate.from(date);
  return { day: startOfDate(date), week: startOfDate(date, 1 - dayOfWeek) };
}
