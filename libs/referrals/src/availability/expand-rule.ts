import { type PublicHoliday, publicHolidayOn } from '#programmes';
import { type DateSpan, datesOf } from './recurrence.js';
import { instantOf, type WallTimeProblem } from './wall-time.js';

/** When a host can be called, as people say it: on the wall's clock, again and again. */
export interface WallRule {
  /** Dates in the words of RFC 5545, as in `FREQ=WEEKLY;BYDAY=MO`. */
  readonly rrule: string;
  /** Time on the wall, as in `19:30`. */
  readonly startAt: string;
  readonly minutes: number;
  readonly zone: string;
  readonly validFrom: string;
  readonly validTo?: string;
}

/** Local dates on which a host is not there, and why, as staff call it. */
export interface ClosedDates extends DateSpan {
  readonly reason: string;
}

/** One time of a rule, with what the wall then shows, as in `2026-10-26T19:30`. */
export interface DatedSlot {
  readonly date: string;
  readonly wallTime: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A date of the rule that gives no time, and why. */
export type SkippedDate = { readonly date: string } & (
  | { readonly why: WallTimeProblem }
  | { readonly why: 'holiday'; readonly holiday: PublicHoliday }
  | { readonly why: 'closed'; readonly reason: string }
);

/** What became of every date of a rule, in order of the dates. */
export interface Expansion {
  readonly slots: readonly DatedSlot[];
  readonly skipped: readonly SkippedDate[];
}

const minuteMs = 60_000;

/** The part of `span` in which a rule holds. */
function within(rule: WallRule, span: DateSpan): DateSpan {
  const { validFrom, validTo = span.to } = rule;
  return {
    from: validFrom > span.from ? validFrom : span.from,
    to: validTo < span.to ? validTo : span.to,
  };
}

function dateOf(rule: WallRule, date: string, closures: readonly ClosedDates[]): DatedSlot | SkippedDate {
  // First, since it is what the rule itself has to be changed for: 28 March 2027 is Easter as well.
  const wall = instantOf(date, rule.startAt, rule.zone);
  if ('problem' in wall) return { date, why: wall.problem };
  const holiday = publicHolidayOn(date);
  if (holiday) return { date, why: 'holiday', holiday };
  const closure = closures.find(({ from, to }) => from <= date && date <= to);
  if (closure) return { date, why: 'closed', reason: closure.reason };
  const endsAt = new Date(wall.at.getTime() + rule.minutes * minuteMs);
  return { date, wallTime: `${date}T${rule.startAt}`, startsAt: wall.at, endsAt };
}

/**
 * The instants of a rule within local dates. Every date is reckoned by itself, so a change to or from summer time
 * between two of them moves neither; what is on a holiday, closed, or not exactly one instant is told instead.
 * Throws `Invalid` for a rule that is not understood.
 */
export function expandRule(rule: WallRule, span: DateSpan, closures: readonly ClosedDates[] = []): Expansion {
  const dates = datesOf(rule.rrule, rule.validFrom, within(rule, span));
  const told = dates.map((date) => dateOf(rule, date, closures));
  return {
    slots: told.filter((one) => 'startsAt' in one),
    skipped: told.filter((one) => 'why' in one),
  };
}
