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

/** Spans by schedule and UTC day; schedules never change, so what was worked out stays true. */
const worked = new WeakMap<Schedule, Map<number, readonly Span[]>>();

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

function spansOn(schedule: Schedule, date: Temporal.PlainDate): Span[] {
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
  const days = worked.get(schedule) ?? new Map<number, readonly Span[]>();
  worked.set(schedule, days);
  const known = days.get(day);
  if (known) return known;
  const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
  const spans = joined([-2, -1, 0, 1, 2].flatMap((shift) => spansOn(schedule, date.add({ days: shift }))));
  days.set(day, spans);
  return spans;
}
