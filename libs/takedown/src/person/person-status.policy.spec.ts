import {
  type NoticeState,
  noticeStates,
  type TakedownDecision,
  type TakedownPhase,
  type TargetState,
  targetStates,
} from '#contract/takedown';
import { statusFor } from './person-status.policy.js';

type Told = TakedownPhase | 'nothing';

/** What is told of a submitted notice with one target, by its state and, where they matter, that of its target. */
const table: Readonly<Record<NoticeState, Told | Readonly<Record<TargetState, Told>>>> = {
  draft: 'preparing',
  in_review: 'preparing',
  approved: 'preparing',
  dispatching: 'preparing',
  awaiting_handoff: 'preparing',
  dispatch_failed: 'working',
  dispatch_unknown: 'working',
  sent: whileWith('sent'),
  acknowledged: whileWith('received'),
  info_requested: whileWith('asked'),
  decided: {
    ...whileWith('received'),
    claimed_removed: 'says_gone',
    already_gone: 'says_gone',
    restricted: 'limited',
    refused: 'refused',
  },
  closed: { ...whileWith('closed'), claimed_removed: 'says_gone', already_gone: 'says_gone' },
  withdrawn: 'stopped',
};

/** While nothing was decided, only what we saw ourselves says more than where the notice is. */
function whileWith(phase: TakedownPhase): Readonly<Record<TargetState, Told>> {
  return {
    open: phase,
    notified: phase,
    claimed_removed: phase,
    restricted: phase,
    refused: phase,
    already_gone: phase,
    unverifiable: phase,
    verified_gone: 'seen_gone',
    reappeared: 'back',
    closed: phase,
  };
}

const target = (state: TargetState, decision: TakedownDecision | null = null) => ({ state, decision });
const told = (state: NoticeState, ...states: readonly TargetState[]): Told =>
  statusFor({ state, submitted: true, targets: states.map((each) => target(each)) })?.phase ?? 'nothing';

describe('what a person is told of their request', () => {
  it.each(noticeStates)('is known for a notice that is %s, whatever its target is', (state) => {
    const expected = table[state];
    const all = targetStates.map((each) => [each, told(state, each)]);
    expect(Object.fromEntries(all)).toEqual(
      Object.fromEntries(
        targetStates.map((each) => [each, typeof expected === 'string' ? expected : expected[each]]),
      ),
    );
  });

  it('is nothing before it was ever submitted, since it may come to nothing', () => {
    for (const state of ['draft', 'withdrawn'] as const)
      expect(statusFor({ state, submitted: false, targets: [target('open')] })).toBeUndefined();
  });

  it('is gone only when every place is, and seen only when we saw every one', () => {
    expect(told('decided', 'verified_gone', 'verified_gone')).toBe('seen_gone');
    expect(told('decided', 'verified_gone', 'claimed_removed')).toBe('says_gone');
    expect(told('decided', 'verified_gone', 'notified')).toBe('received');
    expect(told('sent', 'verified_gone', 'notified')).toBe('sent');
    expect(told('closed', 'verified_gone', 'closed')).toBe('closed');
  });

  it('is the worst of what was decided: back, then refused, then limited', () => {
    expect(told('decided', 'verified_gone', 'restricted')).toBe('limited');
    expect(told('decided', 'claimed_removed', 'restricted', 'refused')).toBe('refused');
    expect(told('decided', 'refused', 'reappeared')).toBe('back');
    expect(told('closed', 'claimed_removed', 'refused')).toBe('closed');
  });

  it('counts the places, those that are gone and those that we saw', () => {
    const targets = (['verified_gone', 'claimed_removed', 'already_gone', 'refused'] as const).map((state) =>
      target(state),
    );
    expect(statusFor({ state: 'decided', submitted: true, targets })).toEqual({
      phase: 'refused',
      places: 4,
      gone: 3,
      seenGone: 1,
    });
  });

  it('keeps what the provider said once its notice is closed or was looked after in vain', () => {
    const phaseOf = (state: NoticeState, ...targets: readonly ReturnType<typeof target>[]) =>
      statusFor({ state, submitted: true, targets })?.phase;
    expect(phaseOf('closed', target('closed', 'removed'))).toBe('says_gone');
    expect(phaseOf('decided', target('unverifiable', 'disabled'))).toBe('says_gone');
    expect(phaseOf('decided', target('unverifiable', 'geo_limited'))).toBe('limited');
    expect(phaseOf('closed', target('closed'))).toBe('closed');
  });

  it('is where the notice is, when there is no target to say more', () => {
    expect(told('sent')).toBe('sent');
  });
});
