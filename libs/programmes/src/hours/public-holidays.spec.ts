import { publicHolidayOn } from './public-holidays.js';

const closedIn = (year: number): string[] =>
  Array.from({ length: 366 }, (_, day) =>
    new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10),
  ).filter((date) => date.startsWith(String(year)) && publicHolidayOn(date));

describe('a public holiday', () => {
  it('is one on which the country is closed: not Good Friday, Liberation Day or New Year’s Eve', () => {
    expect(closedIn(2027)).toEqual([
      '2027-01-01',
      '2027-03-28',
      '2027-03-29',
      '2027-04-27',
      '2027-05-06',
      '2027-05-16',
      '2027-05-17',
      '2027-12-25',
      '2027-12-26',
    ]);
  });

  it('moves where the day moves: King’s Day of 2025 is a Saturday', () => {
    expect(publicHolidayOn('2025-04-26')).toEqual({ nl: 'Koningsdag', en: "King's Day" });
    expect(publicHolidayOn('2025-04-27')).toBeUndefined();
  });

  it('has a name in both languages', () => {
    expect(publicHolidayOn('2027-05-06')).toEqual({ nl: 'O.L.H. Hemelvaart', en: 'Ascension Day' });
  });
});
