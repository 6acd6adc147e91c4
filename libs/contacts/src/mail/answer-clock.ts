import { Temporal } from 'temporal-polyfill';
import { type HolidayName, isHoliday, localDate } from '#programmes';

const timezone = 'Europe/Amsterdam';
/** Local hour at which a working day is over. */
const closes = 17;
const free: readonly HolidayName[] = [
  'new_year',
  'easter_monday',
  'kings_day',
  'ascension',
  'whit_monday',
  'christmas',
  'boxing_day',
];

function isWorkingDay(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek <= 5 && !free.some((name) => isHoliday(name, date.toString()));
}

/** Before when a message is to be answered: the end of the working day that many working days after the day it came. */
export function answerBy(received: Date, workingDays: number): Date {
  let date = localDate(received, timezone);
  for (let left = workingDays; left > 0;) {
    date = date.add({ days: 1 });
    if (isWorkingDay(date)) left -= 1;
  }
  const end = date.toZonedDateTime({ timeZone: timezone, plainTime: { hour: closes } });
  return new Date(end.epochMilliseconds);
}
