import type { FreeSlot } from '#contract/referrals';
import type { Transaction } from '#platform/database';
import { type AskedSlot, freeSlotOf, isFreeSql, slotColumns, type SlotRow } from './slot-row.js';

const most = 5;

/** The first free times of one host on one side of an instant, which an index gives in their order. */
const beside = (side: '>=' | '<'): string => `(
  select ${slotColumns} from referrals.slot s
  where s.programme_id = (select programmes.current()) and s.host_id = h.id and s.starts_at > $1
    and s.starts_at ${side} $4 and ${isFreeSql}
  order by s.starts_at ${side === '<' ? 'desc' : ''} limit ${most})`;

/** The free times of the same service nearest to the one that was asked for, those of the same host first. */
export async function nearestFree(
  { prepared }: Transaction,
  asked: AskedSlot,
  now: Date,
): Promise<readonly FreeSlot[]> {
  const rows = await prepared<SlotRow>(
    `select near.* from referrals.host h, lateral (${beside('>=')} union all ${beside('<')}) near
     where h.service_id = $2
     order by h.id <> $3, abs(extract(epoch from near.starts_at - $4::timestamptz)), near.id limit ${most}`,
    [now, asked.service_id, asked.host_id, asked.starts_at],
  );
  return rows.map(freeSlotOf);
}
