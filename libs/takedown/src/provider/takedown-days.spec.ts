import { Invalid } from '#platform/errors';
import { takedownDay, takedownPeriod } from './takedown-days.js';

describe('days of takedown', () => {
  it('are local dates, which begin an hour or two before those of UTC', () => {
    const { begins, ends } = takedownPeriod('2026-01-01', '2026-07-01');
    expect([begins.toISOString(), ends.toISOString()]).toEqual([
      '2025-12-31T23:00:00.000Z',
      '2026-06-30T22:00:00.000Z',
    ]);
    expect(takedownDay(new Date('2026-06-30T22:00:00.000Z'))).toBe('2026-07-01');
  });

  it.each([
    ['2026-02-30', '2026-03-01'],
    ['2026-03-01', '2026-03-01'],
    ['2026-03-02', '2026-03-01'],
  ])('make no period from %s to %s', (from, to) => expect(() => takedownPeriod(from, to)).toThrow(Invalid));
});
