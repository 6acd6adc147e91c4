import { expandRule, type WallRule } from '#referrals';

const monday: WallRule = {
  rrule: 'FREQ=WEEKLY;BYDAY=MO',
  startAt: '19:30',
  minutes: 45,
  zone: 'Europe/Amsterdam',
  validFrom: '2026-10-19',
};

describe('times of a rule', () => {
  const before = process.env['TZ'];

  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it.each([
    ['UTC', 0],
    ['Europe/Amsterdam', -120],
    ['America/New_York', 240],
    ['Pacific/Auckland', -780],
  ])('are the same in a process whose own zone is %s', (zone, offset) => {
    process.env['TZ'] = zone;
    // That the process took the zone over; else this would prove nothing.
    expect(new Date('2026-10-19T00:00:00Z').getTimezoneOffset()).toBe(offset);
    const { slots } = expandRule(monday, { from: '2026-10-19', to: '2026-11-02' });
    expect(slots.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-10-19T17:30:00.000Z',
      '2026-10-26T18:30:00.000Z',
      '2026-11-02T18:30:00.000Z',
    ]);
  });
});
