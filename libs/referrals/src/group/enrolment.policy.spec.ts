import type { EnrolmentState, EnrolmentStep } from '#contract/referrals';
import { Invalid } from '#platform/errors';
import { checkJoining, decideStep } from './enrolment.policy.js';
import { GroupClosed } from './group.errors.js';

const now = new Date('2026-10-19T12:00:00Z');
const heard = (
  state: EnrolmentState,
  step: EnrolmentStep,
  { read = [3], until = new Date('2026-10-19T12:00:01Z') } = {},
): string => {
  const offerUntil = state === 'offered' ? until : null;
  const enrolment = { id: 'a', state, priority: 1, joinedAt: now, offerUntil, revision: 3 };
  try {
    return decideStep(enrolment, { step, revision: read[0] }, now);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('what someone does with their seat', () => {
  it.each([
    ['offered', 'accept', 'seated'],
    ['offered', 'decline', 'declined'],
    ['waiting', 'leave', 'left'],
    ['seated', 'leave', 'left'],
    ['waiting', 'accept', 'conflict'],
    ['seated', 'accept', 'conflict'],
    ['left', 'leave', 'conflict'],
    ['declined', 'accept', 'conflict'],
  ] as const)('from %s, %s leads to %s', (state, step, next) => expect(heard(state, step)).toBe(next));

  it('is refused to whoever read it before it changed; a code names no revision', () => {
    expect(heard('offered', 'accept', { read: [2] })).toBe('conflict');
    expect(heard('offered', 'accept', { read: [] })).toBe('seated');
  });

  it('comes too late from the instant on until which the offer was kept, and declining still may', () => {
    expect(heard('offered', 'accept', { until: now })).toBe('offer_lapsed');
    expect(heard('offered', 'decline', { until: now })).toBe('declined');
  });

  it('is for whom the group is meant', () => {
    const group = { caller_roles: ['partner'], closed_at: null } as const;
    expect(() => checkJoining(group, 'partner')).not.toThrow();
    expect(() => checkJoining(group, 'friend')).toThrow(Invalid);
  });

  it('is for nobody new once the group is closed', () => {
    const closed = { caller_roles: ['partner'], closed_at: now } as const;
    expect(() => checkJoining(closed, 'partner')).toThrow(GroupClosed);
  });
});
