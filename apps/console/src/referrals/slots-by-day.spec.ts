import type { FreeSlot } from '#contract/referrals';
import { slotsByDay } from './slots-by-day.js';

const slot = (id: string, startsAt: string, wallTime: string): FreeSlot => ({
  id,
  hostId: 'host',
  hostName: 'Host 1',
  startsAt,
  endsAt: startsAt,
  wallTime,
  zone: 'Europe/Amsterdam',
});

describe('free times', () => {
  it('stand under the day of the clock on the wall, also when that is another day in UTC', () => {
    const late = slot('a', '2026-11-24T23:30:00Z', '2026-11-25T00:30');
    const noon = slot('b', '2026-11-25T11:00:00Z', '2026-11-25T12:00');
    const next = slot('c', '2026-11-26T11:00:00Z', '2026-11-26T12:00');
    expect(slotsByDay([late, noon, next])).toEqual([
      { date: '2026-11-25', slots: [late, noon] },
      { date: '2026-11-26', slots: [next] },
    ]);
  });

  it('are no days when there are none', () => {
    expect(slotsByDay([])).toEqual([]);
  });
});
