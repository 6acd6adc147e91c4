import type { ChangeGroup } from '#contract/referrals';
import type { GroupRow } from './group-row.js';

/** A group with what is asked of it, the rest as it was; closing it once more leaves the instant at which it closed. */
export function changedGroup(
  before: GroupRow,
  { region, capacity, offerHours, closed }: ChangeGroup,
  now: Date,
): GroupRow {
  const closedAt = closed === false ? null : (before.closed_at ?? now);
  return {
    ...before,
    region: region ?? before.region,
    capacity: capacity ?? before.capacity,
    offer_hours: offerHours ?? before.offer_hours,
    closed_at: closed === undefined ? before.closed_at : closedAt,
  };
}
