import type { TargetState } from '#contract/takedown';
import { askedStates } from './course-states.js';
import { nextProbeAt, type ProbeCourse } from './next-probe.policy.js';
import { returnVerdictOf } from './return.policy.js';
import { verdictOf } from './verdict.policy.js';

/** What comes of an answer. */
export interface ProbedTarget {
  /** Where the target stands now; nothing where it stays. */
  readonly state?: TargetState;
  /** When it is asked again; nothing when it is not. */
  readonly nextAt?: Date;
  /** Whether a person is asked to look. */
  readonly look: boolean;
}

/**
 * What becomes of a target by all that it answered. Gone twice is gone; that something answers changes nothing, and what
 * nobody could tell in the end is said to be so.
 */
export function probedTarget(state: TargetState, course: ProbeCourse, now: Date): ProbedTarget {
  if (!askedStates[course.purpose].includes(state)) return { look: false };
  const nextAt = nextProbeAt(course, now);
  const next = nextAt && { nextAt };
  if (course.purpose === 'reappearance')
    return { ...next, look: returnVerdictOf(course.results, now) === 'look' };
  const verdict = verdictOf(course.results, now);
  if (verdict === 'gone') return { state: 'verified_gone', look: false };
  const cannotTell = nextAt === undefined && (verdict === 'manual' || verdict === 'unverifiable');
  // What its provider says was gone before stays at that: no request about it is open.
  return {
    ...next,
    look: false,
    ...(cannotTell && state === 'claimed_removed' && { state: 'unverifiable' }),
  };
}
