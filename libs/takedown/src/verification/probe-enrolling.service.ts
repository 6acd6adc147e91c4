import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { askedStates } from './course-states.js';
import { nextProbeAt, type ProbePurpose } from './next-probe.policy.js';

const dayMs = 24 * 3_600_000;
const most = 500;

/** Older ones are not begun: their course would be over. */
const reachesBackMs: Readonly<Record<ProbePurpose, number>> = {
  verification: 30 * dayMs,
  reappearance: 90 * dayMs,
};

/**
 * What has the state for it and no course, or that of an earlier time. Where a machine was always answered something,
 * as by a page that says that it is gone, an answer later on would tell nothing.
 */
const enrolSql = `
  insert into takedown.probe_course as old (id, programme_id, target_id, notice_id, purpose, since, next_at)
  select gen_random_uuid(), t.programme_id, t.id, t.notice_id, $1, t.state_at,
    t.state_at + $4 * interval '1 millisecond'
  from takedown.target t
    join takedown.notice n on n.programme_id = t.programme_id and n.id = t.notice_id
    join lateral (
      select f.may_probe from takedown.channel_profile f
      where f.programme_id = t.programme_id and f.provider_id = t.provider_id order by f.version desc limit 1
    ) f on f.may_probe
    left join takedown.probe_setting s on s.programme_id = t.programme_id
    left join takedown.probe_course c
      on c.programme_id = t.programme_id and c.target_id = t.id and c.purpose = $1
    left join lateral (
      select p.status from takedown.probe p
      where p.programme_id = t.programme_id and p.target_id = t.id and p.purpose = 'verification'
      order by p.at desc limit 1
    ) l on $1 = 'reappearance'
  where t.programme_id = (select programmes.current()) and t.state = any($2::text[]) and t.state_at >= $3
    and (c.id is null or c.since <> t.state_at) and (n.age_class = 'adult' or coalesce(s.minors, false))
    and coalesce(l.status, 0) not between 200 and 299
  order by t.state_at limit ${most}
  on conflict (programme_id, target_id, purpose)
    do update set since = excluded.since, next_at = excluded.next_at, look_at = null
    where old.since <> excluded.since`;

/** Begins to ask about addresses that are said to be gone, or were found to be; once more changes nothing. */
@Injectable()
export class ProbeEnrolling {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those of a programme for which it may be asked. */
  async enrol(programme: string, purpose: ProbePurpose): Promise<void> {
    const since = new Date(this.clock.now().getTime() - reachesBackMs[purpose]);
    const values = [purpose, askedStates[purpose], since, firstAfterMs(purpose)];
    await this.database.transaction({ kind: 'system', programme }, ({ query }) => query(enrolSql, values));
  }
}

/** How long after its begin an address is asked for the first time. */
function firstAfterMs(purpose: ProbePurpose): number {
  const begin = new Date(0);
  return nextProbeAt({ purpose, since: begin, results: [] }, begin)?.getTime() ?? 0;
}
