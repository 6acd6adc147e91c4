import type { FreeSlot } from '#contract';
import type { Transaction } from '#platform/database';
import { type AskedSlot, freeSlotOf, isFreeSql, slotColumns, type SlotRow } from './slot-row.js';

const most = 5;
/** Milliseconds before and after within which something else is near. */
const nearMs = 28 * 24 * 3_600_000;

/** The free times of the same service nearest to the one that was asked for, those of the same host first. */
export async function nearestFree(
  { prepared }: Transaction,
  asked: AskedSlot,
  now: Date,
): Promise<readonly FreeSlot[]> {
  const earliest = new Date(Math.max(now.getTime(), asked.starts_at.getTime() - nearMs));
  const rows = await prepared<SlotRow>(
    `select ${slotColumns} from referrals.slot s join referrals.host h on h.id = s.host_id
     where h.service_id = $2 and s.starts_at > $4 and s.starts_at < $5 and ${isFreeSql}
     order by s.host_id <> $3, abs(extract(epoch from s.starts_at - $6::timestamptz)), s.id limit ${most}`,
    [
      now,
      asked.service_id,
      asked.host_id,
      earliest,
      new Date(Math.max(earliest.getTime(), asked.starts_at.getTime()) + nearMs),
      asked.starts_at,
    ],
  );
  return rows.map(freeSlotOf);
}
