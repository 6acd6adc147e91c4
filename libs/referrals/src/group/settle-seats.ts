import type { Transaction } from '#platform/database';
import { type EnrolmentRow, enrolmentColumns, guardedOf } from './enrolment-row.js';
import type { GroupRow } from './group-row.js';
import { settle } from './settle-group.js';

const hour = 3_600_000;

/**
 * Ends offers that are over and gives free seats to the next in line, in the transaction that locked the group; a closed
 * group gives none. Two processes do it one after the other, and the second finds nothing left to do. Ids of whom a
 * seat was offered.
 */
export async function settleSeats(
  { query }: Transaction,
  group: GroupRow,
  now: Date,
): Promise<readonly string[]> {
  const rows = await query<EnrolmentRow>(
    `select ${enrolmentColumns} from referrals.enrolment
     where programme_id = (select programmes.current()) and group_id = $1
       and state in ('waiting', 'offered', 'seated')`,
    [group.id],
  );
  const { lapsed, offered } = settle(group.closed_at ? 0 : group.capacity, rows.map(guardedOf), now);
  // Before the offers, or the group would be over full for a moment.
  if (lapsed.length > 0)
    await query(
      `update referrals.enrolment set state = 'declined', lapsed = true, offer_until = null, revision = revision + 1
       where programme_id = (select programmes.current()) and id = any($1)`,
      [lapsed],
    );
  if (offered.length > 0)
    await query(
      `update referrals.enrolment set state = 'offered', offer_until = $2, revision = revision + 1
       where programme_id = (select programmes.current()) and id = any($1)`,
      [offered, new Date(now.getTime() + group.offer_hours * hour)],
    );
  return offered;
}
