import { takedownZone } from '../local-day.js';

/** Hours from when a notice was sent until something came, if that was before the year ended. */
const hours = (column: string): string =>
  `case when ${column} < $2 then extract(epoch from ${column} - n.sent_at)::float8 / 3600 end`;

/** Every notice sent from `$1` until `$2`, as it stood at `$2`, with what came of its targets. */
export const reportSql = `
  select n.provider_id as "providerId", p.name as "providerName", p.kind as "providerKind", n.basis,
    n.age_class as "ageClass", n.capacity,
    extract(quarter from n.sent_at at time zone '${takedownZone}')::int as quarter,
    n.state = 'closed' and n.state_at < $2 as "isClosed",
    ${hours('n.acknowledged_at')} as "acknowledgedHours", ${hours('n.decided_at')} as "decidedHours",
    t.decisions, t.gone_hours as "goneHours", t.reappeared
  from takedown.notice n
  join takedown.provider p on p.programme_id = n.programme_id and p.id = n.provider_id
  cross join lateral (
    select coalesce(array_agg(t.decision order by t.position), '{}') as decisions,
      coalesce(array_agg(case when t.state = 'verified_gone' then ${hours('t.state_at')} end order by t.position), '{}')
        as gone_hours,
      count(*) filter (where t.state = 'reappeared' and t.state_at < $2)::int as reappeared
    from takedown.target t where t.programme_id = n.programme_id and t.notice_id = n.id
  ) t
  where n.programme_id = (select programmes.current()) and n.sent_at >= $1 and n.sent_at < $2`;

/** Years on the wall in which something was sent or of which there is a report, the last first. */
export const yearsSql = `
  select year from (
    select extract(year from n.sent_at at time zone '${takedownZone}')::int as year from takedown.notice n
    where n.programme_id = (select programmes.current()) and n.sent_at is not null
    union select r.year from takedown.flagger_report r where r.programme_id = (select programmes.current())
  ) years order by year desc`;

/** A version as Postgres gives it, with the names of people. */
export interface VersionRow {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly text_nl: string;
  readonly text_en: string;
  readonly saved_at: Date;
  readonly saved_by: string;
  readonly reason: string | null;
  readonly published_at: Date | null;
  readonly published_by: string | null;
  readonly figures: unknown;
}

/** Every version of the report of year `$1`, the first one first. */
export const versionsSql = `
  select r.id, r.version, r.revision, r.text_nl, r.text_en, r.saved_at, r.reason, r.published_at, r.figures,
    (select s.display_name from identity.staff s where s.id = r.saved_by) as saved_by,
    (select s.display_name from identity.staff s where s.id = r.published_by) as published_by
  from takedown.flagger_report r
  where r.programme_id = (select programmes.current()) and r.year = $1 order by r.version`;
