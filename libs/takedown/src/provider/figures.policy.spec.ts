import { Invalid } from '#platform/errors';
import { toldFigures } from './figures.policy.js';
import type { FiguresRow } from './figures-sql.js';
import { takedownDay, takedownPeriod } from './takedown-days.js';

const row: FiguresRow = {
  providerId: 'one',
  sent: 9,
  targets: 21,
  acknowledged: 5,
  acknowledgedMedian: 2.004,
  acknowledgedP90: 7.996,
  concluded: 5,
  decidedMedian: 10,
  decidedP90: 40,
  decided: 5,
  gone: 4,
  refusedInsufficient: 1,
};

describe('figures of providers', () => {
  it('are told of five and more, hours to the half minute', () =>
    expect(toldFigures(row)).toEqual({
      sent: 9,
      targets: 21,
      acknowledgedHours: { median: 2, p90: 8 },
      decidedHours: { median: 10, p90: 40 },
      decided: 5,
      gone: 4,
      refusedInsufficient: 1,
    }));

  it('are left out where they would be of fewer than five', () => {
    expect(toldFigures({ ...row, acknowledged: 4, concluded: 4, decided: 4 })).toEqual({
      sent: 9,
      targets: 21,
      decided: 4,
    });
  });

  it('are of local dates, which begin an hour or two before those of UTC', () => {
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
  ])('are of no period from %s to %s', (from, to) => expect(() => takedownPeriod(from, to)).toThrow(Invalid));
});
