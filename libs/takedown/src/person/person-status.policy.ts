import type { NoticeState, TakedownDecision, TakedownPhase, TargetState } from '#contract/takedown';
import { targetDecided } from '../notice/targets-after.js';

/** What a phase follows from. */
export interface NoticeFacts {
  readonly state: NoticeState;
  /** Whether its author ever gave it to others to read: before that it may come to nothing, and nobody waits for it. */
  readonly submitted: boolean;
  readonly targets: readonly TargetFacts[];
}

/** A target, and what its provider said about it. */
export interface TargetFacts {
  readonly state: TargetState;
  readonly decision: TakedownDecision | null;
}

/** What the person is told. */
export interface ToldStatus {
  readonly phase: TakedownPhase;
  readonly places: number;
  readonly gone: number;
  readonly seenGone: number;
}

/** What is told of a target: gone, and by whom, or what else became of it. */
type Fate = 'waiting' | 'says_gone' | 'seen_gone' | 'limited' | 'refused' | 'back' | 'unanswered';

const fates: Readonly<Record<TargetState, Fate>> = {
  open: 'waiting',
  notified: 'waiting',
  claimed_removed: 'says_gone',
  already_gone: 'says_gone',
  verified_gone: 'seen_gone',
  restricted: 'limited',
  refused: 'refused',
  reappeared: 'back',
  unverifiable: 'waiting',
  closed: 'unanswered',
};

/** What is told while a notice is with its provider or over depends on the targets; nothing is told of a draft. */
const phases: Readonly<Record<NoticeState, TakedownPhase | 'hidden'>> = {
  draft: 'hidden',
  in_review: 'preparing',
  approved: 'preparing',
  dispatching: 'preparing',
  awaiting_handoff: 'preparing',
  dispatch_failed: 'working',
  dispatch_unknown: 'working',
  sent: 'sent',
  acknowledged: 'received',
  info_requested: 'asked',
  decided: 'received',
  closed: 'closed',
  withdrawn: 'hidden',
};

const withProvider: readonly TakedownPhase[] = ['sent', 'received', 'asked', 'closed'];

/** How a request stands, for the person it is about; nothing for one that nobody was to know of yet. */
export function statusFor(notice: NoticeFacts): ToldStatus | undefined {
  const told = notice.targets.map(fateOf);
  const phase = phaseOf(notice, told);
  if (phase === undefined) return undefined;
  const seenGone = told.filter((fate) => fate === 'seen_gone').length;
  const gone = seenGone + told.filter((fate) => fate === 'says_gone').length;
  return { phase, places: told.length, gone, seenGone };
}

/** Closing a notice, or looking in vain, does not take back what its provider said. */
function fateOf({ state, decision }: TargetFacts): Fate {
  const isSilent = state === 'closed' || state === 'unverifiable';
  return fates[isSilent && decision !== null ? targetDecided(decision) : state];
}

function phaseOf({ state, submitted }: NoticeFacts, told: readonly Fate[]): TakedownPhase | undefined {
  const phase = phases[state];
  // Who saw that it was being prepared is not left with nothing when it goes back to its author, or is withdrawn.
  if (phase === 'hidden') return submitted ? (state === 'draft' ? 'preparing' : 'stopped') : undefined;
  if (!withProvider.includes(phase) || told.length === 0) return phase;
  if (told.includes('back')) return 'back';
  if (told.every((fate) => fate === 'seen_gone')) return 'seen_gone';
  return state === 'decided' || state === 'closed' ? outcomeOf(phase, told) : phase;
}

/** The worst first: whoever reads that it is gone must not find it. */
function outcomeOf(phase: TakedownPhase, told: readonly Fate[]): TakedownPhase {
  if (told.every((fate) => fate === 'says_gone' || fate === 'seen_gone')) return 'says_gone';
  // Nobody looks any further for what was closed.
  if (phase === 'closed') return 'closed';
  if (told.includes('refused')) return 'refused';
  return told.includes('limited') ? 'limited' : phase;
}
