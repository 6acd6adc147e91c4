import { periodsAt, secondsBetween } from './call-time.js';

describe('the time of a call', () => {
  it('is counted in whole seconds, never less than none and never more than a day', () => {
    const start = new Date('2026-10-25T00:30:00Z');
    expect(secondsBetween(start, new Date('2026-10-25T00:42:34.999Z'))).toBe(754);
    // The clocks go back in between: what counts is the time that passed.
    expect(secondsBetween(start, new Date('2026-10-25T01:30:00Z'))).toBe(3_600);
    expect(secondsBetween(start, new Date('2026-10-25T00:29:00Z'))).toBe(0);
    expect(secondsBetween(start, new Date('2026-10-27T00:00:00Z'))).toBe(86_400);
  });

  it.each([
    ['a Wednesday', '2026-11-25T10:00:00Z', '2026-11-24T23:00:00.000Z', '2026-11-22T23:00:00.000Z'],
    [
      'a Monday just after midnight',
      '2026-11-22T23:00:00Z',
      '2026-11-22T23:00:00.000Z',
      '2026-11-22T23:00:00.000Z',
    ],
    [
      'a Sunday just before midnight',
      '2026-11-22T22:59:59Z',
      '2026-11-21T23:00:00.000Z',
      '2026-11-15T23:00:00.000Z',
    ],
    [
      'the day the clocks go back',
      '2026-10-25T12:00:00Z',
      '2026-10-24T22:00:00.000Z',
      '2026-10-18T22:00:00.000Z',
    ],
    [
      'the day after the clocks went forward',
      '2027-03-29T08:00:00Z',
      '2027-03-28T22:00:00.000Z',
      '2027-03-28T22:00:00.000Z',
    ],
  ])('belongs to its local day and week: %s', (_, now, day, week) => {
    const periods = periodsAt(new Date(now));
    expect([periods.day.toISOString(), periods.week.toISOString()]).toEqual([day, week]);
  });
});
