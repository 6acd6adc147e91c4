import { holidayNames } from '../hours/holidays.js';
import type { DayShift, Schedule } from '../hours/schedule.js';
import { DefinitionError } from './definition.errors.js';
import { channels, type HandoverRule, type ProgrammeDefinition } from './programme-definition.js';

const time = /^([01]\d|2[0-3]):[0-5]\d$/;
const weekMinutes = 7 * 1440;

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

function isTimezone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name);
}

function minutes(text: string): number {
  const [hours = 0, rest = 0] = text.split(':').map(Number);
  return hours * 60 + rest;
}

/** Start and length in minutes since Monday 00:00. */
function placed({ opens, closes }: DayShift, weekday: number): readonly [number, number] {
  const length = minutes(closes) - minutes(opens);
  return [(weekday - 1) * 1440 + minutes(opens), length > 0 ? length : length + 1440];
}

/** Whether two shifts of a repeating week cover the same minute. */
function overlap(shifts: readonly (readonly [number, number])[]): boolean {
  return shifts.some(([start, length], index) =>
    shifts.some(([other], place) => place !== index && (other - start + weekMinutes) % weekMinutes < length),
  );
}

function scheduleProblems(schedule: Schedule, at: string): string[] {
  const { timezone, weekly, holidays, exceptions } = schedule;
  const special = [...holidays, ...exceptions];
  const shifts = [...weekly, ...special.flatMap((day) => day.shifts)];
  const wrongTime = shifts.find(({ opens, closes }) => !time.test(opens) || !time.test(closes));
  const checks: readonly (readonly [boolean, string])[] = [
    [!isTimezone(timezone), `${at}.timezone is unknown`],
    [wrongTime !== undefined, `${at} has a time that is not HH:MM`],
    [
      weekly.some(({ weekday }) => ![1, 2, 3, 4, 5, 6, 7].includes(weekday)),
      `${at}.weekly has a weekday beyond 1 to 7`,
    ],
    [overlap(weekly.map((shift) => placed(shift, shift.weekday))), `${at}.weekly has shifts that overlap`],
    [
      special.some((day) => overlap(day.shifts.map((shift) => placed(shift, 1)))),
      `${at} has a day with shifts that overlap`,
    ],
    [
      holidays.some(({ holiday }) => !holidayNames.includes(holiday)),
      `${at}.holidays names an unknown holiday`,
    ],
    [repeats(holidays.map(({ holiday }) => holiday)), `${at}.holidays names a holiday twice`],
    [exceptions.some(({ date }) => !isDate(date)), `${at}.exceptions has a date that is not a date`],
    [repeats(exceptions.map(({ date }) => date)), `${at}.exceptions has a date twice`],
  ];
  return checks.filter(([wrong]) => wrong).map(([, problem]) => problem);
}

function handoverProblems(rules: readonly HandoverRule[], bands: readonly string[]): string[] {
  const wrong = rules.some(({ from, to = from, ageBands }) =>
    [!isDate(from), !isDate(to), to < from, ageBands.some((band) => !bands.includes(band))].includes(true),
  );
  const sorted = [...rules].sort((one, other) => one.from.localeCompare(other.from));
  const clash = sorted.some(({ from }, index) => index > 0 && (sorted[index - 1]?.to ?? '9999') >= from);
  return [
    ...(wrong ? ['handovers has a rule with wrong dates or an unknown age band'] : []),
    ...(clash ? ['handovers has two rules for one date'] : []),
  ];
}

const repeats = (values: readonly string[]): boolean => new Set(values).size < values.length;

/** Throws {@link DefinitionError} naming every mistake that the types do not catch. */
export function checkDefinition(definition: ProgrammeDefinition): void {
  const { code, hours, topics, ageBands, handovers, confidentialityVersions, exitUrl } = definition;
  const bands = ageBands.map((band) => band.code);
  const problems = [
    ...channels.flatMap((channel) => scheduleProblems(hours[channel], `hours.${channel}`)),
    ...(repeats(topics.map((topic) => topic.code)) ? ['topics has a code twice'] : []),
    ...(repeats(bands) ? ['ageBands has a code twice'] : []),
    ...handoverProblems(handovers, bands),
    ...(confidentialityVersions.length === 0 ? ['confidentialityVersions is empty'] : []),
    ...(exitUrl.startsWith('https://') ? [] : ['exitUrl is not https']),
  ];
  if (problems.length > 0) throw new DefinitionError(code, problems);
}
