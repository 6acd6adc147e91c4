import type { FreeSlot } from '#contract/referrals';
import type { Transaction } from '#platform/database';
import { type AskedSlot, freeSlotOf, isFreeSql, slotColumns, type SlotRow } from './slot-row.js';

const most = 5;

/** The free times of one host that meet a condition, which an index gives in their order. */
const free = (condition: string, order = ''): string => `(
  select ${slotColumns} from referrals.slot s
  where s.programme_id = (select programmes.current()) and s.host_id = h.id and s.starts_at > $1
    and ${condition} and ${isFreeSql} ${order})`;

const nearby = `(
    ${free('s.starts_at < day.first', `order by s.starts_at desc limit ${most}`)}
    union all ${free('s.starts_at between day.first and day.last')}
    union all ${free('s.starts_at > day.last', `order by s.starts_at limit ${most}`)}) near`;

/** Another host is looked at only where the one that was asked for has too few. */
const nearSql = `
  with day as materialized (
    select service_id, host_id, first, last, number::int
    from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[])
      with ordinality asked(service_id, host_id, first, last, number)
  ), own as materialized (
    select day.number as day, near.* from day join referrals.host h on h.id = day.host_id, lateral ${nearby}
  ), short as materialized (
    select * from day where (select count(*) from own where own.day = day.number) < ${most}
  )
  select * from own
  union all select day.number, near.* from short day
    join referrals.host h on h.service_id = day.service_id and h.id <> day.host_id, lateral ${nearby}`;

/** What is asked for on one day of one host: who asks at once wants the same hours, so what is near is read once. */
type AskedDay = readonly [AskedSlot, ...(readonly AskedSlot[])];

/**
 * The free times of the same service nearest to each that was asked for, those of the same host first, by the id of the
 * time that was asked for. One statement, so that it can go out together with the commit.
 */
export async function nearestFree(
  { prepared }: Transaction,
  asked: readonly AskedSlot[],
  now: Date,
): Promise<ReadonlyMap<string, readonly FreeSlot[]>> {
  if (asked.length === 0) return new Map();
  const days = [
    ...Map.groupBy(asked, (slot) => `${slot.host_id} ${slot.date}`).values(),
  ] as unknown as AskedDay[];
  const starts = days.map((day) => day.map((slot) => slot.starts_at.getTime()));
  const rows = await prepared<SlotRow & { readonly day: number }>(nearSql, [
    now,
    days.map(([slot]) => slot.service_id),
    days.map(([slot]) => slot.host_id),
    starts.map((times) => new Date(Math.min(...times))),
    starts.map((times) => new Date(Math.max(...times))),
  ]);
  const near = Map.groupBy(rows, ({ day }) => days[day - 1]);
  return new Map(
    days.flatMap((day) => day.map((slot) => [slot.id, nearest(near.get(day) ?? [], slot)] as const)),
  );
}

function nearest(rows: readonly SlotRow[], asked: AskedSlot): readonly FreeSlot[] {
  const away = ({ starts_at: at }: SlotRow): number => Math.abs(at.getTime() - asked.starts_at.getTime());
  const elsewhere = ({ host_id: id }: SlotRow): number => Number(id !== asked.host_id);
  return rows
    .toSorted(
      (one, other) =>
        elsewhere(one) - elsewhere(other) || away(one) - away(other) || (one.id < other.id ? -1 : 1),
    )
    .slice(0, most)
    .map(freeSlotOf);
}
