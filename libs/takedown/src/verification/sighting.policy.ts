import {
  type NoticeState,
  type Seen,
  sightings,
  type TakedownDecision,
  type TargetState,
} from '#contract/takedown';
import { targetDecided, whenSeenAgain } from '../notice/targets-after.js';

/** A target as the rules look at it. */
export interface SeenTarget {
  readonly state: TargetState;
  readonly noticeState: NoticeState;
  readonly decision: TakedownDecision | null;
  /** Whether a person is asked to look. */
  readonly look: boolean;
  /** What was said of it last, and from which state. */
  readonly last?: { readonly seen: Seen; readonly from: TargetState };
  /** Whether a later request is about it. */
  readonly reopened: boolean;
}

const goneFrom: readonly TargetState[] = [
  'notified',
  'claimed_removed',
  'restricted',
  'refused',
  'already_gone',
  'unverifiable',
];

/** Where a target stands once a person said what they saw; nothing where that says nothing new. */
export function afterSeen(target: SeenTarget, seen: Seen): TargetState | undefined {
  const { state, look } = target;
  if (seen === 'undo') return takenBack(target);
  if (seen === 'gone')
    return goneFrom.includes(state) || (state === 'verified_gone' && look) ? 'verified_gone' : undefined;
  const again = whenSeenAgain(state);
  return again === 'reappeared' && state !== 'reappeared' ? again : undefined;
}

/** What can be said of it. */
export function saysOf(target: SeenTarget): readonly Seen[] {
  return sightings.filter((seen) => afterSeen(target, seen) !== undefined);
}

/** Where it stood before: unless a new request is about it, its notice was closed, or it stands elsewhere by now. */
function takenBack({ state, noticeState, decision, last, reopened }: SeenTarget): TargetState | undefined {
  if (last === undefined || last.seen === 'undo' || last.from === state || reopened) return undefined;
  const made: TargetState = last.seen === 'gone' ? 'verified_gone' : 'reappeared';
  if (state !== made || noticeState === 'closed') return undefined;
  return last.from === 'notified' && decision !== null ? targetDecided(decision) : last.from;
}
