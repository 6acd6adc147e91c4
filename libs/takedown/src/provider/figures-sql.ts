/** What was counted of one provider, or of all where it is nothing. */
export interface FiguresRow {
  readonly providerId: string | null;
  readonly sent: number;
  readonly targets: number;
  readonly acknowledged: number;
  readonly acknowledgedMedian: number | null;
  readonly acknowledgedP90: number | null;
  readonly concluded: number;
  readonly decidedMedian: number | null;
  readonly decidedP90: number | null;
  readonly decided: number;
  readonly gone: number;
  readonly refusedInsufficient: number;
}

const within = (column: string): string => `${column} >= $1 and ${column} < $2`;
const hours = (column: string): string => `extract(epoch from ${column} - n.sent_at)::float8 / 3600`;
const share = (part: number, column: string): string =>
  `percentile_cont(${part}) within group (order by ${hours(column)}) filter (where ${within(column)})`;

/**
 * Of each provider and of all together, from `$1` until `$2`: notices by when they were sent, hours by when the answer
 * came, addresses by when their notice was decided on.
 */
export const figuresSql = `
  with told as (
    select n.provider_id,
      count(*) filter (where ${within('n.sent_at')})::int as sent,
      count(*) filter (where ${within('n.acknowledged_at')})::int as acknowledged,
      ${share(0.5, 'n.acknowledged_at')} as acknowledged_median,
      ${share(0.9, 'n.acknowledged_at')} as acknowledged_p90,
      count(*) filter (where ${within('n.decided_at')})::int as concluded,
      ${share(0.5, 'n.decided_at')} as decided_median,
      ${share(0.9, 'n.decided_at')} as decided_p90
    from takedown.notice n
    where n.programme_id = (select programmes.current()) and n.sent_at is not null
    group by grouping sets ((n.provider_id), ())
  ), addressed as (
    select t.provider_id,
      count(*) filter (where ${within('n.sent_at')})::int as targets,
      count(*) filter (where ${within('n.decided_at')} and t.decision is not null)::int as decided,
      count(*) filter (where ${within('n.decided_at')} and t.decision in ('removed', 'disabled', 'geo_limited',
        'age_limited', 'account_suspended', 'account_terminated'))::int as gone,
      count(*) filter (where ${within('n.decided_at')} and t.decision = 'refused_insufficient')::int as refused
    from takedown.target t join takedown.notice n on n.programme_id = t.programme_id and n.id = t.notice_id
    where t.programme_id = (select programmes.current()) and n.sent_at is not null
    group by grouping sets ((t.provider_id), ())
  ), everyone as (
    select p.id from takedown.provider p where p.programme_id = (select programmes.current())
    union all select null
  )
  select e.id as "providerId", coalesce(n.sent, 0) as sent, coalesce(t.targets, 0) as targets,
    coalesce(n.acknowledged, 0) as acknowledged, n.acknowledged_median as "acknowledgedMedian",
    n.acknowledged_p90 as "acknowledgedP90", coalesce(n.concluded, 0) as concluded,
    n.decided_median as "decidedMedian", n.decided_p90 as "decidedP90", coalesce(t.decided, 0) as decided,
    coalesce(t.gone, 0) as gone, coalesce(t.refused, 0) as "refusedInsufficient"
  from everyone e
  left join told n on n.provider_id is not distinct from e.id
  left join addressed t on t.provider_id is not distinct from e.id`;
