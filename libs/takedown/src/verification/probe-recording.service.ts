import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TargetState } from '#contract/takedown';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import type { HeadAnswer } from '#platform/egress';
import { lockNotice } from '../notice/notice-row.js';
import type { ProbePurpose } from './next-probe.policy.js';
import type { ClaimedProbe } from './probe-claiming.service.js';
import { answerOf, type StoredAnswer } from './probe-answer.js';
import { type ProbedTarget, probedTarget } from './probed-target.policy.js';

interface Standing {
  readonly purpose: ProbePurpose;
  readonly since: Date;
  readonly state: TargetState;
}

/** Whoever asked since then, or a person who ended it, has the say. */
const standingSql = `
  select c.purpose, c.since, t.state from takedown.probe_course c
    join takedown.target t on t.programme_id = c.programme_id and t.id = c.target_id
  where c.programme_id = (select programmes.current()) and c.id = $1 and c.asked_at = $2 and c.next_at is not null
  for update of c, t`;

const addSql = `
  insert into takedown.probe (id, programme_id, target_id, notice_id, purpose, at, answer, status, redirect)
  values ($1, programmes.current(), $2, $3, $4, $5, $6, $7, $8)`;

const resultsSql = `
  select p.at, p.answer, p.status, p.redirect from takedown.probe p
    join takedown.probe_course c on c.programme_id = p.programme_id and c.target_id = p.target_id and c.purpose = p.purpose
  where p.programme_id = (select programmes.current()) and c.id = $1 and p.at >= c.since order by p.at`;

const courseSql = `
  update takedown.probe_course set next_at = $2, look_at = $3
  where programme_id = (select programmes.current()) and id = $1`;

const targetSql = `
  update takedown.target set state = $2, state_at = $3
  where programme_id = (select programmes.current()) and id = $1`;

/** Keeps what an address answered, and lets its target follow. */
@Injectable()
export class ProbeRecording {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of an answer to a question that was put again since, nothing is kept. */
  record(programme: string, probe: ClaimedProbe, answer: HeadAnswer): Promise<void> {
    const now = this.clock.now();
    return this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      const { query } = transaction;
      const { courseId, targetId, noticeId } = probe;
      await lockNotice(transaction, noticeId);
      const [standing] = await query<Standing>(standingSql, [courseId, probe.askedAt]);
      if (!standing) return;
      const { purpose, since, state } = standing;
      const { kind, status, redirect } = { status: null, redirect: null, ...answer };
      await query(addSql, [randomUUID(), targetId, noticeId, purpose, now, kind, status, redirect]);
      const rows = await query<StoredAnswer>(resultsSql, [courseId]);
      const results = rows.map((row) => ({ at: row.at, answer: answerOf(row) }));
      await follow(transaction, probe, probedTarget(state, { purpose, since, results }, now), now);
    });
  }
}

async function follow(
  { query }: Transaction,
  { courseId, targetId }: ClaimedProbe,
  { state, nextAt, look }: ProbedTarget,
  now: Date,
): Promise<void> {
  await query(courseSql, [courseId, nextAt ?? null, look ? now : null]);
  if (state !== undefined) await query(targetSql, [targetId, state, now]);
}
