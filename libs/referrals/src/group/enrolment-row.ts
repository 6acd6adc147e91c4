import type { EnrolmentState, EnrolmentView, GroupCallerRole } from '#contract/referrals';
import type { GuardedEnrolment } from './enrolment.policy.js';

/** A place on a list as Postgres gives it. */
export interface EnrolmentRow {
  readonly id: string;
  readonly group_id: string;
  readonly contact_id: string;
  readonly caller_role: GroupCallerRole;
  readonly state: EnrolmentState;
  readonly priority: number;
  readonly joined_at: Date;
  readonly offer_until: Date | null;
  readonly lapsed: boolean;
  readonly revision: number;
}

/** Columns of an {@link EnrolmentRow}. */
export const enrolmentColumns =
  'id, group_id, contact_id, caller_role, state, priority, joined_at, offer_until, lapsed, revision';

/** What the rules look at. */
export function guardedOf(row: EnrolmentRow): GuardedEnrolment {
  const { id, state, priority, revision } = row;
  return { id, state, priority, joinedAt: row.joined_at, offerUntil: row.offer_until, revision };
}

/** As staff see it. */
export function viewOf(row: EnrolmentRow): EnrolmentView {
  return {
    id: row.id,
    groupId: row.group_id,
    contactId: row.contact_id,
    callerRole: row.caller_role,
    state: row.state,
    urgent: row.priority === 0,
    joinedAt: row.joined_at.toISOString(),
    ...(row.offer_until && { offerUntil: row.offer_until.toISOString() }),
    ...(row.lapsed && { lapsed: true }),
    revision: row.revision,
  };
}
