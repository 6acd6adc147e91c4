import { localDate, localYear } from './local-day.js';

describe('days on the wall', () => {
  it('begin an hour or two before those of UTC', () => {
    expect(localDate(new Date('2026-06-30T21:59:59.999Z'))).toBe('2026-06-30');
    expect(localDate(new Date('2026-06-30T22:00:00.000Z'))).toBe('2026-07-01');
    expect(localDate(new Date('2026-12-31T22:59:59.999Z'))).toBe('2026-12-31');
    expect(localDate(new Date('2026-12-31T23:00:00.000Z'))).toBe('2027-01-01');
  });

  it('make years that begin and end in winter, one where the other ends', () => {
    const { begins, ends } = localYear(2026);
    expect([begins.toISOString(), ends.toISOString()]).toEqual([
      '2025-12-31T23:00:00.000Z',
      '2026-12-31T23:00:00.000Z',
    ]);
    expect(localYear(2027).begins).toEqual(ends);
  });
});
