import type { WeeklyShift } from '#contract';
import type { HolidayName } from './holidays.js';

/** Hours within a day, in local wall time; `closes` at or before `opens` runs over midnight. */
export interface DayShift {
  readonly opens: string;
  readonly closes: string;
}

/** Hours on a public holiday, in place of the weekday's. */
export interface HolidayHours {
  readonly holiday: HolidayName;
  /** None means closed. */
  readonly shifts: readonly DayShift[];
}

/** Hours on one date, in place of the weekday's and of a holiday's. */
export interface DatedHours {
  /** Local date, as in `2026-12-24`. */
  readonly date: string;
  readonly shifts: readonly DayShift[];
}

/** When a channel is open by rule. A shift belongs wholly to the date on which it begins. */
export interface Schedule {
  readonly timezone: string;
  readonly weekly: readonly WeeklyShift[];
  readonly holidays: readonly HolidayHours[];
  readonly exceptions: readonly DatedHours[];
  /** Open day and night whatever the rules say; only a demonstration has it. */
  readonly always?: boolean;
}

/** A decision of staff that stands above the rules until an instant. */
export interface Override {
  readonly state: 'open' | 'closed';
  readonly until: Date;
}

/** An instant at which a channel opens or closes. */
export interface HoursChange {
  readonly open: boolean;
  readonly at: Date;
}
