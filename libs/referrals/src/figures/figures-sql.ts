import { isFreeSql } from '../availability/slot-row.js';
import { holds } from '../outcome/outcome-row.js';

/** What was counted of the appointments that were booked in a period. */
export interface CountedRow {
  readonly booked: number;
  readonly cancelled: number;
  readonly started: number;
  readonly outcome_unknown: number;
  readonly no_shows: number;
  readonly ending_unknown: number;
}

/** Of those booked from `$1` until `$2`. Of one that was cancelled nothing is to come, so nothing of it is unknown. */
export const countingSql = `
  select count(*)::int as booked,
    count(*) filter (where a.state = 'cancelled')::int as cancelled,
    count(*) filter (where o.result = 'started')::int as started,
    count(*) filter (where a.state <> 'cancelled' and (o.id is null or o.result = 'unknown'))::int as outcome_unknown,
    count(*) filter (where a.state = 'no_show')::int as no_shows,
    count(*) filter (where a.state = 'booked')::int as ending_unknown
  from referrals.appointment a
  left join referrals.outcome o on o.programme_id = a.programme_id and o.appointment_id = a.id and ${holds}
  where a.programme_id = (select programmes.current()) and a.booked_at >= $1 and a.booked_at < $2`;

/** When everyone who was given a first appointment from `$1` until `$2` asked, and for when that was. */
export const firstSql = `
  select created_at as asked_at, starts_at from (
    select distinct on (a.contact_id) a.created_at, a.starts_at, a.booked_at from referrals.appointment a
    where a.programme_id = (select programmes.current()) and a.booked_at is not null
    order by a.contact_id, a.booked_at, a.id
  ) first where booked_at >= $1 and booked_at < $2`;

/** The first free time of each service that takes appointments, after `$1`, on the local date `$2`. */
export const nextFreeSql = `
  select v.id, min(s.starts_at) as starts_at from referrals.service v
  left join referrals.host h on h.programme_id = v.programme_id and h.service_id = v.id
  left join referrals.slot s on s.programme_id = h.programme_id and s.host_id = h.id and s.starts_at > $1
    and (v.valid_to is null or (s.starts_at at time zone s.zone)::date <= v.valid_to) and ${isFreeSql}
  where v.programme_id = (select programmes.current()) and v.kind = 'appointment'
    and v.valid_from <= $2::date and (v.valid_to is null or v.valid_to >= $2::date)
  group by v.id order by v.id`;
