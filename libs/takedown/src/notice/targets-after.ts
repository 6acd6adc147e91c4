import type { TakedownDecision, TargetState } from '#contract/takedown';
import { type NoticeAct, whenDone } from './notice-states.js';

/** What becomes of the targets of a notice, by where they stand. */
export interface TargetsAfter {
  readonly from: readonly TargetState[];
  readonly to: TargetState;
}

/** States in which an address has its one request with a provider; those of the index `target_open_once`. */
export const openTargetStates: readonly TargetState[] = [
  'open',
  'notified',
  'claimed_removed',
  'restricted',
  'unverifiable',
];

/** What an act does to the targets; nothing where they stay as they are, or where each is decided by itself. */
export function targetsAfter(act: NoticeAct): TargetsAfter | undefined {
  if (whenDone(act).to === 'sent') return { from: ['open'], to: 'notified' };
  if (act === 'bounce') return { from: ['notified'], to: 'open' };
  // So that the same address may be asked about again.
  if (act === 'withdraw' || act === 'close') return { from: openTargetStates, to: 'closed' };
  return undefined;
}

const decided: Readonly<Record<TakedownDecision, TargetState>> = {
  removed: 'claimed_removed',
  disabled: 'claimed_removed',
  geo_limited: 'restricted',
  age_limited: 'restricted',
  account_suspended: 'claimed_removed',
  account_terminated: 'claimed_removed',
  already_gone: 'already_gone',
  refused_insufficient: 'refused',
  refused_not_illegal: 'refused',
};

/** Where a target stands by what its provider says it did: nothing is taken for gone before somebody looked. */
export const targetDecided = (decision: TakedownDecision): TargetState => decided[decision];

/**
 * Where a target stands once it was seen again; nothing while a request about it goes on. What was closed unanswered
 * never went, so it cannot have come back.
 */
export function whenSeenAgain(state: TargetState): TargetState | undefined {
  if (state === 'verified_gone' || state === 'already_gone' || state === 'claimed_removed')
    return 'reappeared';
  return state === 'closed' || state === 'refused' || state === 'reappeared' ? state : undefined;
}
