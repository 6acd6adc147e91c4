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

/** That a rule offers it, nobody has it and its clinic did not decline it; `$1` is the present instant, after which a hold keeps nothing. */
export const isFreeSql = `not s.withdrawn and not exists (
  select from referrals.appointment a
  where a.host_id = s.host_id and a.state in ('held', 'booked')
    and a.starts_at < s.ends_at and a.ends_at > s.starts_at
    and (a.state = 'booked' or a.hold_until > $1))
  and not exists (
  select from referrals.appointment d
  where d.host_id = s.host_id and d.partner_answer = 'declined'
    and d.starts_at < s.ends_at and d.ends_at > s.starts_at)`;

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
    `select ${slotColumns}, s.during::text, h.service_id, v.caller_roles,
       (s.starts_at at time zone s.zone)::date::text as date, v.valid_from::text, v.valid_to::text
     from referrals.slot s join referrals.host h on h.id = s.host_id
     join referrals.service v on v.id = h.service_id where s.id = any($1::uuid[]) and not s.withdrawn`,
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
