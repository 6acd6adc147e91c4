import { Temporal } from 'temporal-polyfill';
import type { ClockChange } from '#contract/referrals';
import type { DateSpan } from './recurrence.js';

/** The changes to and from summer time within local dates of a zone. */
export function clockChangesIn(span: DateSpan, zone: string): readonly ClockChange[] {
  const end = Temporal.PlainDate.from(span.to).add({ days: 1 }).toZonedDateTime(zone);
  const changes: ClockChange[] = [];
  let before = Temporal.PlainDate.from(span.from).toZonedDateTime(zone);
  for (;;) {
    const after = before.getTimeZoneTransition('next');
    if (!after || after.epochMilliseconds >= end.epochMilliseconds) return changes;
    const isForward = after.offsetNanoseconds > before.offsetNanoseconds;
    changes.push({ date: after.toPlainDate().toString(), direction: isForward ? 'forward' : 'back' });
    before = after;
  }
}
