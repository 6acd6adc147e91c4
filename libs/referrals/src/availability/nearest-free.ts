import type { FreeSlot } from '#contract/referrals';
import type { Transaction } from '#platform/database';
import { type AskedSlot, freeSlotOf, isFreeSql, slotColumns, type SlotRow } from './slot-row.js';

const most = 5;

/** The first free times of one host on one side of an instant, which an index gives in their order. */
const beside = (side: '>=' | '<'): string => `(
  select ${slotColumns} from referrals.slot s
  where s.programme_id = (select programmes.current()) and s.host_id = h.id and s.starts_at > $1
    and s.starts_at ${side} asked.starts_at and ${isFreeSql}
  order by s.starts_at ${side === '<' ? 'desc' : ''} limit ${most})`;

const nearestSql = `select asked.id as asked, near.*
  from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[]) asked(id, service_id, host_id, starts_at),
  lateral (
    select near.*, row_number() over (
        order by h.id <> asked.host_id, abs(extract(epoch from near.starts_at - asked.starts_at)), near.id) as rank
    from referrals.host h, lateral (${beside('>=')} union all ${beside('<')}) near
    where h.service_id = asked.service_id order by rank limit ${most}) near
  order by asked.id, near.rank`;

/**
 * The free times of the same service nearest to each that was asked for, those of the same host first, by the id of the
 * time that was asked for.
 */
export async function nearestFree(
  { prepared }: Transaction,
  asked: readonly AskedSlot[],
  now: Date,
): Promise<ReadonlyMap<string, readonly FreeSlot[]>> {
  if (asked.length === 0) return new Map();
  const rows = await prepared<SlotRow & { readonly asked: string }>(nearestSql, [
    now,
    asked.map(({ id }) => id),
    asked.map(({ service_id: id }) => id),
    asked.map(({ host_id: id }) => id),
    asked.map(({ starts_at: at }) => at),
  ]);
  const free = Map.groupBy(rows, ({ asked: id }) => id);
  return new Map([...free].map(([id, near]) => [id, near.map(freeSlotOf)]));
}
