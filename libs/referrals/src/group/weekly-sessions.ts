import { Temporal } from 'temporal-polyfill';
import type { PlanSessions } from '#contract/referrals';
import { Invalid } from '#platform/errors';

/** Where the wall is on which meetings have their time. */
export const zone = 'Europe/Amsterdam';

/** A meeting as instants. */
export interface PlannedSession {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** What the clock on the wall shows at the beginning, as in `2026-10-26T19:30`. */
  readonly wallTime: string;
}

/**
 * Meetings at the same time on the wall, one or more weeks apart: not 168 hours each, which is another time after the clocks change.
 * Throws `Invalid` for a time that is twice or never on one of the dates.
 */
export function weeklySessions({
  date,
  time,
  minutes,
  weeks,
  everyWeeks = 1,
}: PlanSessions): readonly PlannedSession[] {
  const first = firstOf(date, time);
  return Array.from({ length: weeks }, (_, week) => {
    const local = first.add({ weeks: week * everyWeeks });
    const start = instantOf(local);
    return {
      startsAt: new Date(start.epochMilliseconds),
      endsAt: new Date(start.add({ minutes }).epochMilliseconds),
      wallTime: local.toString({ smallestUnit: 'minute' }),
    };
  });
}

function firstOf(date: string, time: string): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toPlainDateTime(
      Temporal.PlainTime.from(time, { overflow: 'reject' }),
    );
  } catch {
    throw new Invalid('date');
  }
}

function instantOf(local: Temporal.PlainDateTime): Temporal.Instant {
  try {
    return local.toZonedDateTime(zone, { disambiguation: 'reject' }).toInstant();
  } catch {
    throw new Invalid('time');
  }
}
