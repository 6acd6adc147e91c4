import { escalationDue, type LastStep, reminderDue, type TimedSteps } from './step-due.policy.js';

const sent = new Date('2026-11-28T12:00:00Z');
const notice: TimedSteps = {
  state: 'sent',
  state_at: sent,
  sent_at: sent,
  acknowledged_hours: 24,
  decided_hours: 72,
  steps: 2,
  last: null,
};
const late = new Date('2026-11-29T12:00:00.001Z');
const reminder: LastStep = { step: 0, due_at: new Date('2026-11-29T12:00:00Z'), done_at: null };

describe('what comes up because a provider is late', () => {
  it('is nothing at the very instant it was expected, and a reminder after it', () => {
    expect(reminderDue(notice, new Date('2026-11-29T12:00:00Z'))).toBeUndefined();
    expect(reminderDue(notice, late)).toEqual({
      expectation: 'acknowledgement',
      expectedAt: new Date('2026-11-29T12:00:00Z'),
      step: 0,
      dueAt: new Date('2026-11-29T12:00:00Z'),
    });
    expect(reminderDue({ ...notice, last: reminder }, late)).toBeUndefined();
  });

  it('is nothing of a notice that waits for a colleague, was decided, closed or withdrawn', () => {
    const long = new Date('2027-11-29T12:00:00Z');
    for (const state of ['in_review', 'decided', 'closed', 'withdrawn', 'dispatch_failed'] as const) {
      expect(reminderDue({ ...notice, state }, long)).toBeUndefined();
      expect(escalationDue({ ...notice, state, last: reminder }, long)).toBeUndefined();
    }
  });

  it('is the first step of the profile once the reminder was done, and not before the reminder came up', () => {
    const done = new Date('2026-11-29T13:00:00Z');
    expect(escalationDue(notice, done)).toBeUndefined();
    expect(escalationDue({ ...notice, last: reminder }, done)).toBeUndefined();
    const step = escalationDue({ ...notice, last: { ...reminder, done_at: done } }, done);
    expect(step).toMatchObject({ step: 1, dueAt: done });
  });

  it('is the next step too when as long again passed and nobody did the one before', () => {
    const again = new Date('2026-11-30T12:00:00Z');
    expect(
      escalationDue({ ...notice, last: reminder }, new Date('2026-11-30T11:59:59.999Z')),
    ).toBeUndefined();
    expect(escalationDue({ ...notice, last: reminder }, again)).toMatchObject({ step: 1, dueAt: again });
  });

  it('ends with the last step of the profile', () => {
    const last = { ...reminder, step: 2 };
    expect(escalationDue({ ...notice, last }, new Date('2027-11-30T12:00:00Z'))).toBeUndefined();
  });

  it('counts hours that pass: over the night the clock goes back, 24 of them end an hour earlier on the wall', () => {
    const before = new Date('2026-10-24T20:00:00+02:00');
    const night = { ...notice, state_at: before, sent_at: before };
    expect(reminderDue(night, new Date('2026-10-25T19:00:00.001+01:00'))?.expectedAt).toEqual(
      new Date('2026-10-25T19:00:00+01:00'),
    );
    expect(reminderDue(night, new Date('2026-10-25T19:00:00+01:00'))).toBeUndefined();
  });
});
