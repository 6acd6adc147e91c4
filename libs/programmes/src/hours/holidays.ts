import Holidays from 'date-holidays';

/** Public holidays a definition may name, each by the rule that dates it, so no table of dates goes stale. */
const rules = {
  new_year: '01-01',
  good_friday: 'easter -2',
  easter_sunday: 'easter',
  easter_monday: 'easter 1',
  kings_day: '04-27 if sunday then previous saturday since 2014',
  liberation_day: '05-05',
  ascension: 'easter 39',
  whit_sunday: 'easter 49',
  whit_monday: 'easter 50',
  christmas: '12-25',
  boxing_day: '12-26',
} as const;

/** A holiday of the Netherlands on which hours may differ. */
export type HolidayName = keyof typeof rules;

/** Every {@link HolidayName}. */
export const holidayNames = Object.keys(rules) as readonly HolidayName[];

const calendar = new Holidays('NL');
const years = new Map<number, ReadonlyMap<HolidayName, string>>();

function datesOf(year: number): ReadonlyMap<HolidayName, string> {
  const known = years.get(year);
  if (known) return known;
  const found = calendar.getHolidays(year);
  const dates = new Map<HolidayName, string>();
  for (const name of holidayNames) {
    const holiday = found.find(({ rule }) => rule === rules[name]);
    if (holiday) dates.set(name, holiday.date.slice(0, 10));
  }
  years.set(year, dates);
  return dates;
}

/** Whether the local date, as in `2027-03-29`, is that holiday. */
export function isHoliday(name: HolidayName, date: string): boolean {
  return datesOf(Number(date.slice(0, 4))).get(name) === date;
}
