import { Invalid } from '#platform/errors';
import { expandRule, type WallRule } from './expand-rule.js';

const monday: WallRule = {
  rrule: 'FREQ=WEEKLY;BYDAY=MO',
  startAt: '19:30',
  minutes: 45,
  zone: 'Europe/Amsterdam',
  validFrom: '2026-10-19',
};
const daily = (startAt: string): WallRule => ({ ...monday, rrule: 'FREQ=DAILY', startAt, minutes: 30 });
const starts = (rule: WallRule, from: string, to: string): string[] =>
  expandRule(rule, { from, to }).slots.map(({ startsAt }) => startsAt.toISOString());

describe('times of a rule', () => {
  it('every Monday at 19:30 stay 19:30 across 26 October 2026: an hour later by UTC', () => {
    expect(starts(monday, '2026-10-19', '2026-11-02')).toEqual([
      '2026-10-19T17:30:00.000Z',
      '2026-10-26T18:30:00.000Z',
      '2026-11-02T18:30:00.000Z',
    ]);
    const walls = expandRule(monday, { from: '2026-10-19', to: '2026-11-02' }).slots.map(
      ({ startsAt, wallTime }) => [
        wallTime,
        startsAt.toLocaleTimeString('nl-NL', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' }),
      ],
    );
    expect(walls).toEqual([
      ['2026-10-19T19:30', '19:30'],
      ['2026-10-26T19:30', '19:30'],
      ['2026-11-02T19:30', '19:30'],
    ]);
  });

  it('last as long on the days of 25 and of 23 hours as on any other', () => {
    for (const [from, to] of [
      ['2026-10-24', '2026-10-26'],
      ['2027-03-29', '2027-03-31'],
      ['2027-10-30', '2027-11-01'],
    ] as const)
      for (const { startsAt, endsAt } of expandRule(daily('12:00'), { from, to }).slots)
        expect(endsAt.getTime() - startsAt.getTime()).toBe(30 * 60_000);
  });

  it('at 02:30 on 25 October 2026 would come twice: told, and neither is chosen', () => {
    const { slots, skipped } = expandRule(daily('02:30'), { from: '2026-10-24', to: '2026-10-26' });
    expect(skipped).toEqual([{ date: '2026-10-25', why: 'twice' }]);
    expect(slots.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-10-24T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
  });

  it('at 02:30 on the last Sunday of March would not come: told, and not moved to 03:30', () => {
    expect(
      expandRule({ ...daily('02:30'), validFrom: '2026-03-01' }, { from: '2026-03-28', to: '2026-03-30' }),
    ).toMatchObject({
      skipped: [{ date: '2026-03-29', why: 'skipped' }],
      slots: [{ date: '2026-03-28' }, { date: '2026-03-30' }],
    });
  });

  it('on 28 March 2027 are none, and not because of the clock: it is Easter, and Monday too, so Tuesday is the first', () => {
    const { slots, skipped } = expandRule(daily('10:00'), { from: '2027-03-27', to: '2027-03-30' });
    expect(skipped).toEqual([
      { date: '2027-03-28', why: 'holiday', holiday: { nl: 'Pasen', en: 'Easter Sunday' } },
      { date: '2027-03-29', why: 'holiday', holiday: { nl: 'Tweede paasdag', en: 'Easter Monday' } },
    ]);
    expect(slots.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2027-03-27T09:00:00.000Z',
      '2027-03-30T08:00:00.000Z',
    ]);
  });

  it('at 02:30 on 28 March 2027 would not come: told before that it is Easter', () => {
    const { skipped } = expandRule(daily('02:30'), { from: '2027-03-28', to: '2027-03-29' });
    expect(skipped).toMatchObject([
      { date: '2027-03-28', why: 'skipped' },
      { date: '2027-03-29', why: 'holiday' },
    ]);
  });

  it('are there on Goede Vrijdag, and not on Koningsdag', () => {
    const friday = expandRule(daily('10:00'), { from: '2027-03-26', to: '2027-03-26' });
    expect([friday.slots.length, friday.skipped]).toEqual([1, []]);
    const king = expandRule(daily('10:00'), { from: '2027-04-27', to: '2027-04-27' });
    expect([king.slots, king.skipped[0]?.why]).toEqual([[], 'holiday']);
  });

  it('are not there while the host is away, both days included, and say why', () => {
    const away = { from: '2026-11-02', to: '2026-11-09', reason: 'Herfstvakantie' };
    const { slots, skipped } = expandRule(monday, { from: '2026-10-26', to: '2026-11-16' }, [away]);
    expect(slots.map(({ date }) => date)).toEqual(['2026-10-26', '2026-11-16']);
    expect(skipped).toEqual([
      { date: '2026-11-02', why: 'closed', reason: 'Herfstvakantie' },
      { date: '2026-11-09', why: 'closed', reason: 'Herfstvakantie' },
    ]);
  });

  it('are within the days of the rule’s validity, and every other week is counted from its first', () => {
    const rule = { ...monday, rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', validTo: '2026-11-16' };
    const dates = (from: string): string[] =>
      expandRule(rule, { from, to: '2027-01-01' }).slots.map(({ date }) => date);
    expect(dates('2026-01-01')).toEqual(['2026-10-19', '2026-11-02', '2026-11-16']);
    expect(dates('2026-10-27')).toEqual(['2026-11-02', '2026-11-16']);
    expect(dates('2026-11-17')).toEqual([]);
  });

  it.each([
    'FREQ=HOURLY',
    'FREQ=WEEKLY;BYHOUR=9',
    'FREQ=WEEKLY;COUNT=3',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;BYDAY=MO;BYDAY=TU',
    'FREQ=WEEKLY\r\nRDATE:20260101',
    'BYDAY=MO',
    '',
  ])('of what is no rule of ours are refused: %j', (rrule) => {
    expect(() => expandRule({ ...monday, rrule }, { from: '2026-10-19', to: '2026-11-02' })).toThrow(Invalid);
  });
});
