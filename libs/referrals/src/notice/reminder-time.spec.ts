import { outsideQuiet, reminderTime } from './reminder-time.js';

const zone = 'Europe/Amsterdam';
const remind = (startsAt: string, from?: string, to?: string): string =>
  reminderTime(new Date(startsAt), {
    zone,
    ...(from !== undefined && to !== undefined && { quiet: { from, to } }),
  }).toISOString();

describe('the time of a reminder', () => {
  it.each([
    ['on a plain day', '2026-12-02T09:00:00Z', '2026-12-01T09:00:00.000Z'],
    [
      '§7 over the day of 25 hours, 12:00 on the wall both days',
      '2026-10-25T11:00:00Z',
      '2026-10-24T10:00:00.000Z',
    ],
    ['§7 over the day of 23 hours', '2027-03-28T10:00:00Z', '2027-03-27T11:00:00.000Z'],
    ['§7 early on the day after the clock went forward', '2027-03-28T22:30:00Z', '2027-03-27T23:30:00.000Z'],
    ['of an hour that the day before does not have', '2027-03-29T00:30:00Z', '2027-03-28T01:30:00.000Z'],
  ])('is the same hour a day before by the calendar: %s', (_when, startsAt, due) => {
    expect(remind(startsAt)).toBe(due);
  });

  it.each([
    ['at night', '2026-12-02T22:30:00Z', '22:00', '07:30', '2026-12-02T06:30:00.000Z'],
    ['after midnight', '2026-12-02T05:00:00Z', '22:00', '07:30', '2026-12-01T06:30:00.000Z'],
    ['in the afternoon', '2026-12-02T13:00:00Z', '13:00', '17:00', '2026-12-01T16:00:00.000Z'],
    ['exactly as they begin', '2026-12-02T12:00:00Z', '13:00', '17:00', '2026-12-01T16:00:00.000Z'],
    ['through a change of the clock', '2026-10-25T22:30:00Z', '22:00', '07:30', '2026-10-25T06:30:00.000Z'],
  ])('is when quiet hours end, %s', (_when, startsAt, from, to, due) => {
    expect(remind(startsAt, from, to)).toBe(due);
  });

  it('is the one it would be when quiet hours have just ended or have not begun', () => {
    expect(remind('2026-12-02T16:00:00Z', '13:00', '17:00')).toBe('2026-12-01T16:00:00.000Z');
    expect(remind('2026-12-02T11:59:00Z', '13:00', '17:00')).toBe('2026-12-01T11:59:00.000Z');
    expect(remind('2026-12-02T12:00:00Z', '09:00', '09:00')).toBe('2026-12-01T12:00:00.000Z');
  });

  it('is never inside quiet hours and never after the appointment, for every hour of a year', () => {
    const quiets = [
      { from: '22:00', to: '07:30' },
      { from: '00:00', to: '23:59' },
      { from: '13:00', to: '17:00' },
      { from: '02:15', to: '02:45' },
    ];
    const clock = new Intl.DateTimeFormat('nl-NL', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
    const wrong: string[] = [];
    for (let hour = 0; hour < 8_760; hour += 1)
      for (const quiet of quiets) {
        const startsAt = new Date(Date.parse('2026-06-01T00:30:00Z') + hour * 3_600_000);
        const due = reminderTime(startsAt, { zone, quiet });
        const wall = clock.format(due);
        const overnight = quiet.from > quiet.to;
        const isQuiet = overnight
          ? wall >= quiet.from || wall < quiet.to
          : wall >= quiet.from && wall < quiet.to;
        if (isQuiet || due >= startsAt)
          wrong.push(`${startsAt.toISOString()} ${JSON.stringify(quiet)} ${wall}`);
      }
    expect(wrong).toEqual([]);
  });

  it('stays as it is for whoever has no quiet hours', () => {
    const instant = new Date('2026-12-01T23:00:00Z');
    expect(outsideQuiet(instant, { zone })).toBe(instant);
  });
});
