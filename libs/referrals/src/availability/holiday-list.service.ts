import { Injectable } from '@nestjs/common';
import type { HolidaysView } from '#contract/referrals';
import { Clock } from '#platform/clock';
import { publicHolidayOn } from '#programmes';
import { localDateAt } from '../local-dates.js';

const daysAhead = 366;

/** The public holidays of the coming year: no rule gives a time on them, and nobody has to close them. */
@Injectable()
export class HolidayList {
  constructor(private readonly clock: Clock) {}

  /** Today's among them, earliest first. */
  coming(): HolidaysView {
    const today = localDateAt(this.clock.now());
    const dates = Array.from({ length: daysAhead }, (_, days) => today.add({ days }).toString());
    return {
      holidays: dates.flatMap((date) => {
        const name = publicHolidayOn(date);
        return name ? [{ date, name }] : [];
      }),
    };
  }
}
