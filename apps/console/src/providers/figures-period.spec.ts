import { daysBetween, localDay, periodOf } from './figures-period.js';

describe('the period of figures', () => {
  it('ends with today, by the clock on the wall', () => {
    expect(localDay(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
    expect(periodOf('month', '2026-07-01')).toEqual({ from: '2026-06-02', to: '2026-07-02' });
  });

  it.each([
    ['quarter', '2026-07-01', '2026-07-01'],
    ['quarter', '2026-12-31', '2026-10-01'],
    ['quarter', '2026-03-31', '2026-01-01'],
    ['year', '2026-12-31', '2026-01-01'],
  ] as const)('of this %s on %s begins on %s', (span, today, from) =>
    expect(periodOf(span, today).from).toBe(from),
  );

  it('counts days, also where a clock changes', () =>
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2));
});
