import type { FreeSlot } from '#contract/referrals';
import type { Transaction } from '#platform/database';
import type { Openness } from '../directory/eligibility.policy.js';

/** A time of a host as it is read. */
export interface SlotRow {
  readonly id: string;
  readonly host_id: string;
  readonly host_name: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly wall_time: string;
  readonly zone: string;
}

/** A time that someone asks for, and to whom its service is open on its day. */
export interface AskedSlot extends SlotRow, Openness {
  readonly service_id: string;
  readonly during: string;
  /** Its local date. */
  readonly date: string;
}

/** Columns of a {@link SlotRow}; `s` is the slot and `h` its host. */
export const slotColumns =
  's.id, s.host_id, h.name as host_name, s.starts_at, s.ends_at, s.wall_time, s.zone';

/**
 * That a rule offers it, nobody has it and its clinic did not decline it; `$1` is the present instant, after which a hold
 * keeps nothing. No two that keep a time overlap (`appointment_no_double_booking`), so the last one that begins before
 * its end is the only one that can stand in its way; none is longer than half a day (`appointment_length`), so however
 * Postgres looks it up it passes by a few of them and not by all of the host.
 */
export const isFreeSql = `not s.withdrawn and coalesce((
  select a.ends_at <= s.starts_at from referrals.appointment a
  where a.host_id = s.host_id and a.keeps
    and a.starts_at < s.ends_at and a.starts_at > s.starts_at - interval '12 hours'
    and (a.state <> 'held' or a.hold_until > $1)
  order by a.starts_at desc limit 1), true)`;

/** A time by its id, whether or not somebody has it; none that a rule offers no more. */
export async function slotOf(transaction: Transaction, id: string): Promise<AskedSlot | undefined> {
  const [slot] = await slotsOf(transaction, [id]);
  return slot;
}

/** Those of the times that a rule still offers, whether or not somebody has them. */
export async function slotsOf(
  { prepared }: Transaction,
  ids: readonly string[],
): Promise<readonly AskedSlot[]> {
  if (ids.length === 0) return [];
  return prepared<AskedSlot>(
    // The times first: how few services the wall lets through, Postgres does not know, and it would walk over them all.
    `with s as materialized (select * from referrals.slot where id = any($1::uuid[]) and not withdrawn)
     select ${slotColumns}, s.during::text, h.service_id, v.caller_roles,
       (s.starts_at at time zone s.zone)::date::text as date, v.valid_from::text, v.valid_to::text
     from s join referrals.host h on h.id = s.host_id join referrals.service v on v.id = h.service_id`,
    [ids],
  );
}

export function freeSlotOf(row: SlotRow): FreeSlot {
  return {
    id: row.id,
    hostId: row.host_id,
    hostName: row.host_name,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    wallTime: row.wall_time,
    zone: row.zone,
  };
}
