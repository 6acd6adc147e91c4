import { dueOf, type TimedNotice } from './notice-due.js';

const at = new Date('2026-11-28T12:00:00Z');
const notice: TimedNotice = {
  state: 'sent',
  state_at: at,
  sent_at: at,
  acknowledged_hours: 24,
  decided_hours: 72,
};

describe('what is expected of a notice', () => {
  it('is a review within the hour', () => {
    const due = dueOf({ ...notice, state: 'in_review', sent_at: null });
    expect(due).toEqual({ at: '2026-11-28T13:00:00.000Z', of: 'review' });
  });

  it('is what its profile says of the provider, from the moment it was sent', () => {
    expect(dueOf(notice)).toEqual({ at: '2026-11-29T12:00:00.000Z', of: 'acknowledgement' });
    const later = new Date('2026-11-30T12:00:00Z');
    for (const state of ['acknowledged', 'info_requested'] as const)
      expect(dueOf({ ...notice, state, state_at: later })).toEqual({
        ...{ at: '2026-12-01T12:00:00.000Z', of: 'decision' },
      });
  });

  it('is nothing while it is written or on its way, and once it was decided', () => {
    for (const state of ['draft', 'approved', 'dispatching', 'decided', 'closed', 'withdrawn'] as const)
      expect(dueOf({ ...notice, state })).toBeUndefined();
  });
});
