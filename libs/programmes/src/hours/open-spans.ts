import { Temporal } from 'temporal-polyfill';
import { isHoliday } from './holidays.js';
import { instantOf } from './local-time.js';
import type { DayShift, Schedule } from './schedule.js';

/** A stretch of time in milliseconds since 1970, without its end. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const dayMs = 86_400_000;

/** What was worked out for a schedule, by days since 1970; schedules never change, so it stays true. */
interface Worked {
  /** Spans of the shifts that begin on a local date. */
  readonly byDate: Map<number, readonly Span[]>;
  /** Joined spans around a UTC day. */
  readonly around: Map<number, readonly Span[]>;
}

const worked = new WeakMap<Schedule, Worked>();

function workedOf(schedule: Schedule): Worked {
  const known = worked.get(schedule);
  if (known) return known;
  const fresh: Worked = { byDate: new Map(), around: new Map() };
  worked.set(schedule, fresh);
  return fresh;
}

function remembered(
  days: Map<number, readonly Span[]>,
  day: number,
  work: () => readonly Span[],
): readonly Span[] {
  const known = days.get(day);
  if (known) return known;
  const spans = work();
  days.set(day, spans);
  return spans;
}

/** The shifts that begin on a local date: dated hours stand above a holiday's, and those above the weekday's. */
export function shiftsOn(
  { exceptions, holidays, weekly }: Schedule,
  date: Temporal.PlainDate,
): readonly DayShift[] {
  const text = date.toString();
  const dated = exceptions.find((exception) => exception.date === text);
  const holiday = holidays.find(({ holiday: name }) => isHoliday(name, text));
  return (dated ?? holiday)?.shifts ?? weekly.filter(({ weekday }) => weekday === date.dayOfWeek);
}

function spansOn(schedule: Schedule, day: number): Span[] {
  const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
  return shiftsOn(schedule, date).map(({ opens, closes }) => {
    const last = closes <= opens ? date.add({ days: 1 }) : date;
    return {
      from: instantOf(date.toPlainDateTime(opens), schedule.timezone, 'opens'),
      to: instantOf(last.toPlainDateTime(closes), schedule.timezone, 'closes'),
    };
  });
}

/** Sorts spans and joins those that touch, so that every edge is a real change. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else if (span.from < span.to) result.push(span);
  }
  return result;
}

/** Spans of the shifts around a UTC day: from two days before it, for shifts over midnight, to two days after. */
export function spansAround(schedule: Schedule, day: number): readonly Span[] {
  const { byDate, around } = workedOf(schedule);
  return remembered(around, day, () =>
    joined(
      [-2, -1, 0, 1, 2].flatMap((shift) =>
        remembered(byDate, day + shift, () => spansOn(schedule, day + shift)),
      ),
    ),
  );
}
