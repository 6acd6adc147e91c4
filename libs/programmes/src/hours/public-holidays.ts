import Holidays from 'date-holidays';

/** What a public holiday is called. */
export interface PublicHoliday {
  readonly nl: string;
  readonly en: string;
}

const calendar = new Holidays('NL');
const years = new Map<number, ReadonlyMap<string, PublicHoliday>>();

function holidaysOf(year: number): ReadonlyMap<string, PublicHoliday> {
  const known = years.get(year);
  if (known) return known;
  const english = calendar.getHolidays(year, 'en');
  const found = new Map<string, PublicHoliday>();
  for (const { date, type, rule, name } of calendar.getHolidays(year, 'nl')) {
    // The same list also has days on which only schools or banks close, as Good Friday and New Year's Eve.
    if (type !== 'public') continue;
    const en = english.find((other) => other.rule === rule)?.name ?? name;
    found.set(date.slice(0, 10), { nl: name, en });
  }
  years.set(year, found);
  return found;
}

/** The holiday on which the Netherlands is closed on that local date, as in `2027-04-27`, if there is one. */
export function publicHolidayOn(date: string): PublicHoliday | undefined {
  return holidaysOf(Number(date.slice(0, 4))).get(date);
}
