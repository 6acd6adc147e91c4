import { Invalid } from '#platform/errors';
import { countedOf } from './counted-figure.js';
import { medianOf } from './median-of.js';
import { localDaysBetween, periodOf, yearOf } from './reporting-period.js';

describe('figures of referrals', () => {
  it('are at least so many while of some it is not known, and exact when it is known of all', () => {
    expect(countedOf(24, { base: 41, unknown: 7 })).toEqual({
      value: 24,
      qualifier: 'at_least',
      base: 41,
      unknown: 7,
    });
    expect(countedOf(24, { base: 41, unknown: 0 }).qualifier).toBe('exact');
    expect(countedOf(0, { base: 0, unknown: 0 })).toEqual({
      value: 0,
      qualifier: 'exact',
      base: 0,
      unknown: 0,
    });
  });

  it('never say that more started than was booked', () => {
    expect(() => countedOf(42, { base: 41, unknown: 0 })).toThrow(RangeError);
    expect(() => countedOf(40, { base: 41, unknown: 2 })).toThrow(RangeError);
  });

  it('are of a year by the clock on the wall', () => {
    const { from, to, begins, ends } = yearOf(2016);
    expect([from, to]).toEqual(['2016-01-01', '2017-01-01']);
    expect([begins.toISOString(), ends.toISOString()]).toEqual([
      '2015-12-31T23:00:00.000Z',
      '2016-12-31T23:00:00.000Z',
    ]);
    // A summer's quarter begins two hours before that of UTC.
    expect(periodOf('2016-04-01', '2016-07-01').begins.toISOString()).toBe('2016-03-31T22:00:00.000Z');
  });

  it.each([
    ['2016-02-30', '2016-03-01'],
    ['2016-03-01', '2016-03-01'],
    ['2016-03-02', '2016-03-01'],
    ['gisteren', '2016-03-01'],
  ])('are of no period from %s to %s', (from, to) => expect(() => periodOf(from, to)).toThrow(Invalid));

  it('count days as a calendar on the wall does, also when one has 23 or 25 hours', () => {
    const days = (earlier: string, later: string) => localDaysBetween(new Date(earlier), new Date(later));
    expect(days('2026-10-24T21:00Z', '2026-10-24T21:59Z')).toBe(0);
    expect(days('2026-10-24T21:59Z', '2026-10-24T22:00Z')).toBe(1);
    expect(days('2026-10-24T22:00Z', '2026-10-25T22:30Z')).toBe(0);
    expect(days('2027-03-27T23:00Z', '2027-03-28T22:00Z')).toBe(1);
  });

  it('have a middle, and none of nothing', () => {
    expect(medianOf([])).toBeUndefined();
    expect(medianOf([9])).toBe(9);
    expect(medianOf([10, 2, 9])).toBe(9);
    expect(medianOf([10, 2, 9, 4])).toBe(6.5);
  });
});
