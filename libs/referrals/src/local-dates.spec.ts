import { Invalid } from '#platform/errors';
import { localDateAt, readDate, weekOf } from './local-dates.js';

const hours = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 3_600_000;

describe('local dates', () => {
  it.each([
    ['2026-10-19', '2026-10-19', '2026-10-25', 169],
    ['2026-10-25', '2026-10-19', '2026-10-25', 169],
    ['2027-03-28', '2027-03-22', '2027-03-28', 167],
    ['2026-12-31', '2026-12-28', '2027-01-03', 168],
  ])('the week of %s is from %s to %s and has %i hours', (day, from, to, length) => {
    const week = weekOf(readDate('week', day));
    expect([week.from, week.to, hours(week.begins, week.ends)]).toEqual([from, to, length]);
  });

  it('are the wall’s, also when it is another day in UTC', () => {
    expect(localDateAt(new Date('2026-10-24T22:30:00Z')).toString()).toBe('2026-10-25');
    expect(localDateAt(new Date('2026-10-25T22:30:00Z')).toString()).toBe('2026-10-25');
  });

  it.each(['2026-02-30', '2026-13-01', 'gisteren', ''])('%j is no date', (given) =>
    expect(() => readDate('week', given)).toThrow(new Invalid('week')),
  );
});
