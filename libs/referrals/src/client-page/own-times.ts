import type { FreeSlot, OwnTime, OwnTimes } from '#contract/referrals';
import type { Transaction } from '#platform/database';
import { isFreeSql, slotColumns, type SlotRow } from '../availability/slot-row.js';
import type { OwnRow } from './own-row.js';

/** So many days fit on a page, and one more says that there is another page. */
const daysShown = 5;

interface DatedRow extends SlotRow {
  readonly date: string;
  readonly day: number;
}

/** From which local date on free times are asked for. */
export interface AskedTimes {
  readonly from: Date;
  readonly now: Date;
}

/**
 * Free times of the service of an appointment, one for each instant: those of the same clinician first, because
 * whoever else offers that time makes no difference to its client.
 */
export async function timesFor(
  { prepared }: Transaction,
  own: OwnRow,
  { from, now }: AskedTimes,
): Promise<OwnTimes> {
  const rows = await prepared<DatedRow>(
    `with free as (
       select distinct on (s.starts_at, s.ends_at) ${slotColumns},
         (s.starts_at at time zone s.zone)::date::text as date
       from referrals.host h join referrals.service v on v.id = h.service_id join referrals.slot s on s.host_id = h.id
       where h.service_id = $2 and s.starts_at > $1 and s.starts_at >= $4 and s.starts_at <> $5
         and (s.starts_at at time zone s.zone)::date between v.valid_from and coalesce(v.valid_to, 'infinity')
         and ${isFreeSql}
       order by s.starts_at, s.ends_at, h.id <> $3, s.id),
     dated as (select free.*, dense_rank() over (order by date)::int as day from free)
     select * from dated where day <= ${daysShown + 1} order by starts_at, ends_at`,
    [now, own.service_id, own.host_id, from, own.starts_at],
  );
  const next = rows.find(({ day }) => day > daysShown)?.date;
  const times = rows.filter(({ day }) => day <= daysShown).map(ownTimeOf);
  return { times, ...(next !== undefined && { next }) };
}

function ownTimeOf({ id, starts_at: start, ends_at: end, zone }: SlotRow): OwnTime {
  return { slotId: id, startsAt: start.toISOString(), endsAt: end.toISOString(), zone };
}

/** What is free nearby when a time was taken, in the order of time and without a name. */
export function alternativesOf(slots: readonly FreeSlot[]): OwnTimes {
  const times = slots.map(({ id, startsAt, endsAt, zone }) => ({ slotId: id, startsAt, endsAt, zone }));
  return { times: times.toSorted((left, right) => left.startsAt.localeCompare(right.startsAt)) };
}
