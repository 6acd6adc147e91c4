import type { NoticeState, Seen, TakedownDecision, TargetState } from '#contract/takedown';
import type { Transaction } from '#platform/database';
import type { ProbePurpose } from './next-probe.policy.js';
import type { SeenTarget } from './sighting.policy.js';

/** A target, what is asked of it, and what was said last. */
export interface SeenRow {
  readonly id: string;
  readonly state: TargetState;
  readonly state_at: Date;
  readonly decision: TakedownDecision | null;
  readonly notice_state: NoticeState;
  readonly next_at: Date | null;
  readonly purpose: ProbePurpose | null;
  readonly look_at: Date | null;
  readonly seen: Seen | null;
  readonly seen_from: TargetState | null;
  readonly seen_at: Date | null;
  readonly seen_by: string | null;
  readonly reopened: boolean;
}

/** The course that holds is the one begun last. */
const rowsSql = `
  select t.id, t.state, t.state_at, t.decision, n.state as notice_state, c.next_at, c.purpose, c.look_at,
    s.seen, s.from_state as seen_from, s.at as seen_at, f.display_name as seen_by,
    exists (select from takedown.target l where l.programme_id = t.programme_id and l.previous_id = t.id) as reopened
  from takedown.target t
    join takedown.notice n on n.programme_id = t.programme_id and n.id = t.notice_id
    left join lateral (
      select * from takedown.probe_course p where p.programme_id = t.programme_id and p.target_id = t.id
      order by p.since desc limit 1
    ) c on true
    left join lateral (
      select * from takedown.sighting p where p.programme_id = t.programme_id and p.target_id = t.id
      order by p.at desc limit 1
    ) s on true
    left join identity.staff f on f.id = s.staff_id
  where t.programme_id = (select programmes.current()) and t.notice_id = $1 order by t.position`;

/** The targets of a notice, in order. */
export function seenTargets({ query }: Transaction, noticeId: string): Promise<SeenRow[]> {
  return query<SeenRow>(rowsSql, [noticeId]);
}

/** As the rules look at it. */
export function seenTargetOf(row: SeenRow): SeenTarget {
  return {
    state: row.state,
    noticeState: row.notice_state,
    decision: row.decision,
    look: row.look_at !== null,
    ...(row.seen && row.seen_from && { last: { seen: row.seen, from: row.seen_from } }),
    reopened: row.reopened,
  };
}
