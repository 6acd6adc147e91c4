import type { WeeklyShift } from '#contract';
import { knownProgrammes } from '../definition/programme-definitions.js';
import { changesBetween, nextChange, openAt } from './open-at.js';
import type { DayShift, Schedule } from './schedule.js';

/**
 * The oracle counts minutes and knows nothing of the code under test: summer time and Easter by arithmetic,
 * and a shift lasts from the first minute whose wall time has reached its beginning to the last minute after
 * which no wall time before its end is still to come.
 */
const minuteMs = 60_000;
const minutesADay = 1_440;
const firstMinute = Date.UTC(2026, 0, 1) / minuteMs;
const length = Date.UTC(2028, 0, 1) / minuteMs - firstMinute;
const margin = 4 * minutesADay;

const lastSundayAtOne = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1) / minuteMs;
};
const summers = [2025, 2026, 2027, 2028].map(
  (year) => [lastSundayAtOne(year, 2), lastSundayAtOne(year, 9)] as const,
);
const wallMinute = (minute: number): number =>
  minute + (summers.some(([start, end]) => start <= minute && minute < end) ? 120 : 60);

/** Day number of Easter Sunday, after Gauss. */
function easter(year: number): number {
  const moon = (19 * (year % 19) + 24) % 30;
  const week = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
  return Date.UTC(year, 2, 22 + moon + week) / (minutesADay * minuteMs);
}

const dateOf = (day: number): string => new Date(day * minutesADay * minuteMs).toISOString().slice(0, 10);

function holidaysOn(day: number): string[] {
  const date = dateOf(day);
  const afterEaster = day - easter(Number(date.slice(0, 4)));
  const movable: Record<number, string> = {
    0: 'easter_sunday',
    1: 'easter_monday',
    39: 'ascension',
    49: 'whit_sunday',
    50: 'whit_monday',
  };
  const fixed: Record<string, string> = {
    '01-01': 'new_year',
    '04-27': 'kings_day',
    '12-25': 'christmas',
    '12-26': 'boxing_day',
  };
  return [movable[afterEaster], fixed[date.slice(5)]].filter((name) => name !== undefined);
}

function shiftsOf({ exceptions, holidays, weekly }: Schedule, day: number): readonly DayShift[] {
  const exception = exceptions.find(({ date }) => date === dateOf(day));
  const holiday = holidays.find(({ holiday: name }) => holidaysOn(day).includes(name));
  return (
    exception?.shifts ?? holiday?.shifts ?? weekly.filter(({ weekday }) => weekday === ((day + 3) % 7) + 1)
  );
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const walls = Int32Array.from({ length: length + 2 * margin }, (_, index) =>
  wallMinute(firstMinute - margin + index),
);
const reached = walls.slice();
for (let index = 1; index < reached.length; index += 1)
  reached[index] = Math.max(reached[index - 1]!, walls[index]!);
const remaining = walls.slice();
for (let index = remaining.length - 2; index >= 0; index -= 1)
  remaining[index] = Math.min(remaining[index + 1]!, walls[index]!);

/** Whether it is open, for each minute of 2026 and 2027. */
function oracle(schedule: Schedule): Uint8Array {
  const open = new Uint8Array(walls.length);
  const firstDay = Math.floor(firstMinute / minutesADay) - 2;
  for (let day = firstDay; day < firstDay + length / minutesADay + 4; day += 1) {
    for (const { opens, closes } of shiftsOf(schedule, day)) {
      const start = day * minutesADay + minutesOf(opens);
      const end = (closes <= opens ? day + 1 : day) * minutesADay + minutesOf(closes);
      const around = start - 180 - (firstMinute - margin);
      for (let index = around; index < around + 2 * minutesADay; index += 1)
        if (reached[index]! >= start && remaining[index]! < end) open[index] = 1;
    }
  }
  return open.subarray(margin, margin + length);
}

const instant = (index: number): Date => new Date((firstMinute + index) * minuteMs);

function firstDifference(schedule: Schedule, expected: Uint8Array): string | undefined {
  const at = instant(0);
  for (let index = 0; index < length; index += 1) {
    if (openAt(schedule, at) !== (expected[index] === 1)) return at.toISOString();
    at.setTime(at.getTime() + minuteMs);
  }
  return undefined;
}

function flipsOf(expected: Uint8Array): number[] {
  const flips: number[] = [];
  for (let index = 1; index < length; index += 1)
    if (expected[index] !== expected[index - 1]) flips.push(index);
  return flips;
}

function firstWrongNext(
  schedule: Schedule,
  expected: Uint8Array,
  flips: readonly number[],
): string | undefined {
  let place = 0;
  for (let index = 0; index < flips.at(-1)!; index += 1) {
    while (flips[place]! <= index) place += 1;
    const flip = flips[place]!;
    const beside = index === flip - 1 || index === flips[place - 1];
    if (!beside && index % 307 !== 0) continue;
    const change = nextChange(schedule, new Date(instant(index).getTime() + 59_999));
    if (change?.at.getTime() !== instant(flip).getTime() || change.open !== (expected[flip] === 1))
      return instant(index).toISOString();
  }
  return undefined;
}

const timezone = 'Europe/Amsterdam';
const everyDay = (opens: string, closes: string): WeeklyShift[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens, closes }));

const invented: Readonly<Record<string, Schedule>> = {
  'nights over midnight, a night off at New Year and a long one at Easter': {
    timezone,
    weekly: everyDay('20:00', '04:00'),
    holidays: [
      { holiday: 'new_year', shifts: [] },
      { holiday: 'easter_sunday', shifts: [{ opens: '12:00', closes: '11:00' }] },
    ],
    exceptions: [{ date: '2026-12-31', shifts: [{ opens: '23:30', closes: '02:00' }] }],
  },
  'edges in the hour that is skipped in spring and comes twice in autumn': {
    timezone,
    weekly: [
      { weekday: 6, opens: '22:00', closes: '02:30' },
      { weekday: 7, opens: '02:40', closes: '02:50' },
      { weekday: 7, opens: '02:55', closes: '05:00' },
    ],
    holidays: [],
    exceptions: [],
  },
  'shifts that touch, and whole days': {
    timezone,
    weekly: [
      ...everyDay('00:00', '12:00'),
      ...everyDay('12:00', '18:00'),
      { weekday: 3, opens: '18:00', closes: '00:00' },
    ],
    holidays: [{ holiday: 'kings_day', shifts: [{ opens: '00:00', closes: '00:00' }] }],
    exceptions: [{ date: '2027-02-10', shifts: [] }],
  },
};

/** A small generator of its own, so that a failure comes back. */
function inventedSchedule(seed: number): Schedule {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
  const time = (): string => `${String(below(24)).padStart(2, '0')}:${String(below(60)).padStart(2, '0')}`;
  const shifts = (): DayShift[] =>
    Array.from({ length: below(3) }, () => ({ opens: time(), closes: time() }));
  return {
    timezone,
    weekly: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => shifts().map((shift) => ({ ...shift, weekday }))),
    holidays: [
      { holiday: 'whit_monday', shifts: shifts() },
      { holiday: 'ascension', shifts: shifts() },
    ],
    exceptions: ['2026-03-29', '2026-10-24', '2027-10-31'].map((date) => ({ date, shifts: shifts() })),
  };
}

const real = knownProgrammes.flatMap(({ definition: { code, hours } }) =>
  Object.entries(hours).map(([channel, schedule]): [string, Schedule] => [
    `the ${channel} of ${code}`,
    schedule,
  ]),
);

describe('opening hours', () => {
  it.each([...real, ...Object.entries(invented)])(
    'R15 agree with counting every minute of two years: %s',
    (_name, schedule) => {
      const expected = oracle(schedule);
      const flips = flipsOf(expected);
      expect(flips.length).toBeGreaterThan(100);
      expect(firstDifference(schedule, expected)).toBeUndefined();
      expect(firstWrongNext(schedule, expected, flips)).toBeUndefined();
      const changes = changesBetween(schedule, { from: instant(0), to: instant(length - 1) });
      expect(changes.map(({ at }) => at.getTime())).toEqual(flips.map((flip) => instant(flip).getTime()));
    },
  );

  it.each([1, 2, 3, 4, 5, 6])(
    'R15 change when counting says so, also for hours thrown together (%i)',
    (seed) => {
      const schedule = inventedSchedule(seed);
      const expected = oracle(schedule);
      const changes = changesBetween(schedule, { from: instant(0), to: instant(length - 1) });
      expect(changes.map(({ at }) => at.toISOString())).toEqual(
        flipsOf(expected).map((flip) => instant(flip).toISOString()),
      );
    },
  );
});
