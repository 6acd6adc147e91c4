import { changedGroup } from './changed-group.js';
import type { GroupRow } from './group-row.js';

const now = new Date('2026-11-28T10:00:00Z');
const before: GroupRow = {
  id: 'a',
  service_id: 's',
  region: 'Utrecht',
  caller_roles: ['partner'],
  capacity: 8,
  taken: 3,
  offer_hours: 72,
  closed_at: null,
  revision: 1,
};

describe('a group that is changed', () => {
  it('keeps what is not asked of it', () => {
    expect(changedGroup(before, { revision: 1, capacity: 9 }, now)).toEqual({ ...before, capacity: 9 });
  });

  it('is closed from the first time on, until it takes people again', () => {
    const closed = changedGroup(before, { revision: 1, closed: true }, now);
    expect(closed.closed_at).toEqual(now);
    const later = new Date('2026-12-01T10:00:00Z');
    expect(changedGroup(closed, { revision: 2, closed: true }, later).closed_at).toEqual(now);
    expect(changedGroup(closed, { revision: 2, region: 'Zeeland' }, later).closed_at).toEqual(now);
    expect(changedGroup(closed, { revision: 2, closed: false }, later).closed_at).toBeNull();
  });
});
