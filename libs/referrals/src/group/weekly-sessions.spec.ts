import type { PlanSessions } from '#contract/referrals';
import { Invalid } from '#platform/errors';
import { weeklySessions } from './weekly-sessions.js';

const startsOf = (plan: Partial<PlanSessions>): string[] =>
  weeklySessions({ date: '2026-10-19', time: '19:30', minutes: 90, weeks: 2, ...plan }).map(({ startsAt }) =>
    startsAt.toISOString(),
  );

describe('meetings of a group', () => {
  it('weekly group Mon 19:30 from 19 Oct stays at 19:30 when winter time begins', () => {
    expect(startsOf({})).toEqual(['2026-10-19T17:30:00.000Z', '2026-10-26T18:30:00.000Z']);
  });

  it('stay at their time when summer time begins', () => {
    expect(startsOf({ date: '2027-03-22' })).toEqual([
      '2027-03-22T18:30:00.000Z',
      '2027-03-29T17:30:00.000Z',
    ]);
  });

  it('can be some weeks apart, at the same time on the wall', () => {
    expect(startsOf({ weeks: 3, everyWeeks: 2 })).toEqual([
      '2026-10-19T17:30:00.000Z',
      '2026-11-02T18:30:00.000Z',
      '2026-11-16T18:30:00.000Z',
    ]);
  });

  it('last as long as they were planned, also in the night of the change', () => {
    const [night] = weeklySessions({ date: '2026-10-25', time: '01:30', minutes: 120, weeks: 1 });
    expect(night?.endsAt.toISOString()).toBe('2026-10-25T01:30:00.000Z');
  });

  it.each([
    ['ambiguous 2026-10-25 02:30', { date: '2026-10-25', time: '02:30' }],
    ['gap 2027-03-28 02:30', { date: '2027-03-28', time: '02:30' }],
    ['gap in the second week', { date: '2027-03-21', time: '02:30' }],
    ['no date', { date: '2026-02-30', time: '19:30' }],
    ['no time', { date: '2026-10-19', time: '24:30' }],
  ])('are refused at a time that is not one: %s', (_, plan) => {
    expect(() => startsOf(plan)).toThrow(Invalid);
  });
});
