import { hoursOf } from './hours-of.js';

const one = (wallTime: string, minutes: number) => ({
  wallTime,
  startsAt: '2026-11-24T08:00:00.000Z',
  endsAt: new Date(Date.parse('2026-11-24T08:00:00Z') + minutes * 60_000).toISOString(),
});

describe('the hours of a calendar', () => {
  it('are those of an office when nothing lies outside', () => {
    expect(hoursOf([])).toEqual({ from: 8, until: 18 });
    expect(hoursOf([one('2026-11-24T09:00', 60)])).toEqual({ from: 8, until: 18 });
  });

  it('reach as far as the first and the last appointment, and no further than midnight', () => {
    expect(hoursOf([one('2026-11-24T07:30', 30), one('2026-11-25T19:30', 90)])).toEqual({
      from: 7,
      until: 21,
    });
    expect(hoursOf([one('2026-11-24T23:30', 60)])).toEqual({ from: 8, until: 24 });
  });
});
