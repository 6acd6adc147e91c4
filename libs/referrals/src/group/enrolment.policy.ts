import type { EnrolmentState, EnrolmentStep, GroupCallerRole } from '#contract/referrals';
import { Conflict, Invalid } from '#platform/errors';
import { stateAfter } from './enrolment-steps.js';
import { GroupClosed, OfferLapsed } from './group.errors.js';
import { isOver, type LiveEnrolment } from './settle-group.js';

/** What the rule looks at. */
export interface GuardedEnrolment extends LiveEnrolment {
  readonly revision: number;
}

/**
 * The state after what someone does with their seat; `revision` is the one they read, nothing when they name none.
 * Throws `Conflict` for what cannot be done from there or was read before a change, and `OfferLapsed`.
 */
export function decideStep(
  enrolment: GuardedEnrolment,
  { step, revision }: { readonly step: EnrolmentStep; readonly revision?: number | undefined },
  now: Date,
): EnrolmentState {
  if (revision !== undefined && revision !== enrolment.revision) throw new Conflict();
  const next = stateAfter(enrolment.state, step);
  if (next === undefined) throw new Conflict();
  if (step === 'accept' && isOver(enrolment, now)) throw new OfferLapsed();
  return next;
}

/** What the rule looks at of a group that somebody is to join. */
export interface JoinedGroupRow {
  readonly caller_roles: readonly GroupCallerRole[];
  readonly closed_at: Date | null;
}

/** Groups are for people around someone: throws `Invalid` for whom this one is not, and `GroupClosed`. */
export function checkJoining({ caller_roles, closed_at }: JoinedGroupRow, role: GroupCallerRole): void {
  if (closed_at !== null) throw new GroupClosed();
  if (!caller_roles.includes(role)) throw new Invalid('callerRole');
}
