import type { FreeSlot } from '#contract/referrals';
import { slotAt } from './slot-at.js';

const slot = (id: string, hostId: string, wallTime: string, startsAt: string): FreeSlot => ({
  id,
  hostId,
  hostName: hostId,
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + 50 * 60_000).toISOString(),
  wallTime,
  zone: 'Europe/Amsterdam',
});

describe('where an appointment is dropped', () => {
  const slots = [
    slot('a', 'ann', '2026-10-26T10:00', '2026-10-26T09:00:00.000Z'),
    slot('b', 'bob', '2026-10-26T10:00', '2026-10-26T09:00:00.000Z'),
    slot('c', 'bob', '2026-10-26T11:00', '2026-10-26T10:00:00.000Z'),
  ];
  const at = (hostId: string, wallTime: string) => slotAt(slots, { hostId }, wallTime)?.id;

  it('the free time it falls in is meant, with the same clinician where there are two', () => {
    expect(at('ann', '2026-10-26T10:00')).toBe('a');
    expect(at('bob', '2026-10-26T10:15:00')).toBe('b');
    expect(at('ann', '2026-10-26T11:30:00+01:00')).toBe('c');
    expect(at('eve', '2026-10-26T10:49')).toBe('a');
  });

  it('and nothing where none is free', () => {
    expect(at('ann', '2026-10-26T09:45')).toBeUndefined();
    expect(at('ann', '2026-10-26T10:50')).toBeUndefined();
    expect(at('ann', '2026-10-27T10:00')).toBeUndefined();
  });
});
