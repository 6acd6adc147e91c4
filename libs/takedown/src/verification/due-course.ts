import type { AgeClass, TargetState } from '#contract/takedown';
import type { Transaction } from '#platform/database';
import type { AskedProbe } from './probe-pace.policy.js';
import type { ProbePurpose } from './next-probe.policy.js';

/** A course that is due, its address, and what has to be allowed. */
export interface DueCourse {
  readonly id: string;
  readonly targetId: string;
  readonly noticeId: string;
  readonly state: TargetState;
  /** Sealed. */
  readonly address: Buffer;
  /** Keyed hash of the address. */
  readonly url: string;
  readonly ageClass: AgeClass;
  /** The wrapped key of the notice; nothing once it was destroyed. */
  readonly wrapped: Buffer | null;
  readonly profileAllows: boolean;
  readonly programmeAllowsMinors: boolean;
}

const lockSql = `select pg_advisory_xact_lock(hashtextextended('takedown.probe ' || programmes.current()::text, 0))`;

/** The kill switch of a provider holds for questions as well. */
const dueSql = `
  select c.id, c.target_id as "targetId", c.notice_id as "noticeId", t.state, t.url as address,
    encode(t.url_hash, 'base64') as url, n.age_class as "ageClass", k.wrapped,
    coalesce(f.may_probe, false) and r.paused_at is null as "profileAllows",
    coalesce(s.minors, false) as "programmeAllowsMinors"
  from takedown.probe_course c
    join takedown.target t on t.programme_id = c.programme_id and t.id = c.target_id
    join takedown.notice n on n.programme_id = c.programme_id and n.id = c.notice_id
    join takedown.provider r on r.programme_id = t.programme_id and r.id = t.provider_id
    left join takedown.notice_key k on k.notice_id = n.id
    left join takedown.probe_setting s on s.programme_id = c.programme_id
    left join lateral (
      select p.may_probe from takedown.channel_profile p
      where p.programme_id = t.programme_id and p.provider_id = t.provider_id order by p.version desc limit 1
    ) f on true
  where c.programme_id = (select programmes.current()) and c.purpose = $1 and c.next_at <= $2
  order by c.next_at limit $3 for update of c skip locked`;

const askedSql = `
  select encode(t.url_hash, 'base64') as url, encode(c.host_hash, 'base64') as host
  from takedown.probe_course c
    join takedown.target t on t.programme_id = c.programme_id and t.id = c.target_id
  where c.programme_id = (select programmes.current()) and c.asked_at > $1`;

const minuteMs = 60_000;
const most = 40;

/** What is due, oldest first, and what was asked a moment ago. Who else asks in this programme waits for the commit. */
export async function takeDueCourses(
  { query }: Transaction,
  purpose: ProbePurpose,
  now: Date,
): Promise<{ readonly due: readonly DueCourse[]; readonly asked: readonly AskedProbe[] }> {
  await query(lockSql);
  const due = await query<DueCourse>(dueSql, [purpose, now, most]);
  const asked = await query<AskedProbe>(askedSql, [new Date(now.getTime() - minuteMs)]);
  return { due, asked };
}
