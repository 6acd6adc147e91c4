import type { GroupSummary } from '#contract/referrals';
import { groupsFor } from './groups-for.js';

const group = (more: Partial<GroupSummary>): GroupSummary => ({
  id: 'a',
  serviceId: 's',
  region: 'Utrecht',
  callerRoles: ['partner'],
  capacity: 8,
  offerHours: 72,
  revision: 1,
  taken: 8,
  waiting: 2,
  ...more,
});

describe('the groups that a caller can join', () => {
  const all = [
    group({}),
    group({ id: 'b', callerRoles: ['family', 'friend'] }),
    group({ id: 'c', region: 'Zeeland', capacity: 0 }),
    group({ id: 'd', closedAt: '2026-11-28T12:00:00.000Z' }),
  ];
  const idsFor = (role: 'partner' | 'friend', region = '') =>
    groupsFor(all, { role, region }).map(({ id }) => id);

  it('are open and for who they are, full ones and those without seats too', () => {
    expect(idsFor('partner')).toEqual(['a', 'c']);
    expect(idsFor('friend')).toEqual(['b']);
  });

  it('are those of one region when one is named', () => {
    expect(idsFor('partner', 'Zeeland')).toEqual(['c']);
    expect(idsFor('friend', 'Zeeland')).toEqual([]);
  });
});
