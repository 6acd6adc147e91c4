import { digestDay } from './digest-time.policy.js';

describe('the time of the digest', () => {
  it('is from half past eight on the wall, in summer and in winter', () => {
    expect(digestDay(new Date('2026-07-01T06:29:59Z'), '08:30')).toBeUndefined();
    expect(digestDay(new Date('2026-07-01T06:30:00Z'), '08:30')).toBe('2026-07-01');
    expect(digestDay(new Date('2026-12-01T07:29:59Z'), '08:30')).toBeUndefined();
    expect(digestDay(new Date('2026-12-01T07:30:00Z'), '08:30')).toBe('2026-12-01');
  });

  it('is over at noon, and none on Saturday and Sunday', () => {
    expect(digestDay(new Date('2026-12-01T11:29:00Z'), '08:30')).toBe('2026-12-01');
    expect(digestDay(new Date('2026-12-01T11:30:00Z'), '08:30')).toBeUndefined();
    for (const day of ['2026-12-05', '2026-12-06'])
      expect(digestDay(new Date(`${day}T08:00:00Z`), '08:30')).toBeUndefined();
    expect(digestDay(new Date('2026-12-07T08:00:00Z'), '08:30')).toBe('2026-12-07');
  });
});
