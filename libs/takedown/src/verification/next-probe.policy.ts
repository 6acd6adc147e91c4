import type { ProbeResult } from './probe-result.js';
import { returnVerdictOf } from './return.policy.js';
import { confirmedAfterMs, goneSince, knownAt, verdictOf } from './verdict.policy.js';

/** Why an address is asked: to see that it is gone, or that it has not come back. */
export type ProbePurpose = 'verification' | 'reappearance';

/** What an address was asked for one purpose. */
export interface ProbeCourse {
  readonly purpose: ProbePurpose;
  /** When it was said to be gone, or found to be. */
  readonly since: Date;
  /** Since then, and for this purpose alone. */
  readonly results: readonly ProbeResult[];
}

const hour = 3_600_000;

/** Hours after its begin at which an address is asked. Hours, not days on a wall: they know no summer. */
const hoursAfter: Readonly<Record<ProbePurpose, readonly number[]>> = {
  verification: [0, 6, 24, 72, 168],
  reappearance: [24, 72, 168, 336, 720, 2160],
};

function isSettled({ purpose, results }: ProbeCourse, now: Date): boolean {
  if (purpose === 'reappearance') return returnVerdictOf(results, now) === 'look';
  const verdict = verdictOf(results, now);
  return verdict === 'gone' || verdict === 'manual';
}

/**
 * When an address is asked next: in the past when that is overdue, and nothing when it is not asked again. Times that were
 * missed are made up for with one question.
 */
export function nextProbeAt(course: ProbeCourse, now: Date): Date | undefined {
  if (isSettled(course, now)) return undefined;
  const { purpose, since } = course;
  const known = knownAt(course.results, now);
  const gone = purpose === 'verification' ? goneSince(known) : undefined;
  if (gone !== undefined) return new Date(gone.getTime() + confirmedAfterMs);
  const last = known.at(-1)?.at.getTime() ?? -Infinity;
  const times = hoursAfter[purpose].map((hours) => since.getTime() + hours * hour);
  const next = times.find((time) => time > last);
  return next === undefined ? undefined : new Date(next);
}
