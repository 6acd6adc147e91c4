import { daysBetween, localDay, localYear } from './provider-days.js';

describe('days of providers', () => {
  it('are those of the clock on the wall, and so are years', () => {
    expect(localDay(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
    expect(localYear(new Date('2026-12-31T22:59:00Z'))).toBe(2026);
    expect(localYear(new Date('2026-12-31T23:00:00Z'))).toBe(2027);
  });

  it('are counted, also where a clock changes', () =>
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2));
});
