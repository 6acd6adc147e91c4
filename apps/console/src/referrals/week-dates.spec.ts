import { addDays, weekNumber } from './week-dates.js';

describe('the dates of a week', () => {
  it('go on over the end of a month and over the days on which the clock changes', () => {
    expect(addDays('2026-11-30', 7)).toBe('2026-12-07');
    expect(addDays('2026-10-19', 7)).toBe('2026-10-26');
    expect(addDays('2027-03-29', -7)).toBe('2027-03-22');
  });

  it('number the week by its Thursday', () => {
    expect(weekNumber('2026-11-23')).toBe(48);
    expect(weekNumber('2026-12-28')).toBe(53);
    expect(weekNumber('2027-01-04')).toBe(1);
    expect(weekNumber('2024-12-30')).toBe(1);
  });
});
