import type { AppointmentView } from '#contract/referrals';

/** Whole hours, the second not included. */
export interface Hours {
  readonly from: number;
  readonly until: number;
}

/** What a calendar shows without an appointment outside it. */
const usual: Hours = { from: 8, until: 18 };

/** The hours of a day that hold every appointment of a week, by the clock on the wall. */
export function hoursOf(
  appointments: readonly Pick<AppointmentView, 'wallTime' | 'startsAt' | 'endsAt'>[],
): Hours {
  return appointments.reduce(({ from, until }, { wallTime, startsAt, endsAt }) => {
    const [hour = 0, minute = 0] = wallTime.slice(11, 16).split(':').map(Number);
    const end = hour * 60 + minute + (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
    return { from: Math.min(from, hour), until: Math.max(until, Math.min(24, Math.ceil(end / 60))) };
  }, usual);
}
