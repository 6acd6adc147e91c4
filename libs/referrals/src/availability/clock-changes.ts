import { Temporal } from 'temporal-polyfill';
import type { ClockChange } from '#contract/referrals';
import type { DateSpan } from './recurrence.js';

const firstOf = (date: string, zone: string): Temporal.ZonedDateTime =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone);

function changeAfter(before: Temporal.ZonedDateTime): [ClockChange, Temporal.ZonedDateTime] | undefined {
  const after = before.getTimeZoneTransition('next');
  if (!after) return undefined;
  const isForward = after.offsetNanoseconds > before.offsetNanoseconds;
  return [{ date: after.toPlainDate().toString(), direction: isForward ? 'forward' : 'back' }, after];
}

/** The changes to and from summer time within local dates of a zone. */
export function clockChangesIn(span: DateSpan, zone: string): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  let next = changeAfter(firstOf(span.from, zone));
  while (next && next[0].date <= span.to) {
    changes.push(next[0]);
    next = changeAfter(next[1]);
  }
  return changes;
}

/** The first change on a local date of a zone or after it, if its clocks still change. */
export function nextClockChange(from: string, zone: string): ClockChange | undefined {
  return changeAfter(firstOf(from, zone))?.[0];
}
