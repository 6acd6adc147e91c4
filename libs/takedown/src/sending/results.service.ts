import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database, Lanes, type Transaction } from '#platform/database';
import { firstAskMs } from '../http/next-ask.policy.js';
import type { NoticeAct } from '../notice/notice-states.js';
import { type AttemptAfter, attemptAfter } from './attempt-after.policy.js';
import type { HandedOver } from './channel-sender.js';
import { stepAtEnd } from './notice-steps.js';

/** What a server made of an attempt. */
export interface AttemptResult extends HandedOver {
  readonly id: string;
  readonly noticeId: string;
  /** Which try it was. */
  readonly tries: number;
}

type Decided = AttemptResult & AttemptAfter;

/** By their ids alone: told that they are being sent, Postgres would look through all that were. */
const resultSql = `
  update takedown.attempt a set state = v.state, state_at = $1, due_at = coalesce(v.due_at, a.due_at),
    fault = v.fault
  from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::text[]) v (id, state, due_at, fault)
  where a.programme_id = (select programmes.current()) and a.id = v.id
    and case a.state when 'unknown' then v.state = 'sent' else a.state = 'sending' end returning a.id`;

const referenceSql = `
  update takedown.notice n set provider_reference = v.reference
  from unnest($1::uuid[], $2::bytea[]) v (id, reference)
  where n.programme_id = (select programmes.current()) and n.id = v.id`;

const findSql = `
  insert into takedown.given_reference (programme_id, notice_id, hash)
  select (select programmes.current()), v.id, v.hash from unnest($1::uuid[], $2::bytea[]) v (id, hash)
  on conflict on constraint given_reference_pk do nothing`;

/** What was told of an earlier reference is of no more use. */
const askSql = `
  insert into takedown.api_report (notice_id, programme_id, due_at)
  select id, (select programmes.current()), $2 from unnest($1::uuid[]) id
  on conflict (notice_id) do update set due_at = excluded.due_at, asked_at = null, told_at = null, state = null,
    confirmed = 0, active = 0, pending = 0, in_review = 0`;

/** Commits what came of attempts; those that come at one moment together. */
@Injectable()
export class Results {
  private readonly lanes = new Lanes<AttemptResult, undefined>((programme) => ({
    write: async (batch) => {
      await this.commit(programme, batch);
      return batch.map(() => undefined);
    },
  }));

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Resolves after the commit. What was called lost meanwhile is known again when the server took it. */
  async add(programme: string, result: AttemptResult): Promise<void> {
    await this.lanes.add(programme, result);
  }

  private commit(programme: string, batch: readonly AttemptResult[]): Promise<void> {
    const now = this.clock.now();
    const decided: readonly Decided[] = batch.map((result) => ({
      ...result,
      ...attemptAfter(result.outcome, { ...result, chance: Math.random(), now }),
    }));
    return this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      // Before the attempts, as whoever settles one by hand does.
      const [, changed] = await Promise.all([
        transaction.prepared(
          `select from takedown.notice where programme_id = (select programmes.current()) and id = any($1::uuid[])
           order by id for update`,
          [decided.map(({ noticeId }) => noticeId)],
        ),
        transaction.prepared<{ id: string }>(resultSql, [
          now,
          decided.map(({ id }) => id),
          decided.map(({ state }) => state),
          decided.map(({ dueAt }) => dueAt ?? null),
          decided.map(({ fault }) => fault ?? null),
        ]),
      ]);
      const ids = new Set(changed.map(({ id }) => id));
      const kept = decided.filter(({ id }) => ids.has(id));
      noticesByAct(kept).forEach((noticeIds, act) => stepAtEnd(transaction, { act, noticeIds, now }));
      await keepReferences(transaction, kept, now);
    });
  }
}

/** By which the provider is asked, from some time on, and its answers are found. */
async function keepReferences({ query }: Transaction, decided: readonly Decided[], now: Date): Promise<void> {
  const given = decided.filter(({ reference }) => reference !== undefined);
  if (given.length === 0) return;
  const ids = given.map(({ noticeId }) => noticeId);
  await query(referenceSql, [ids, given.map(({ reference }) => reference)]);
  const found = given.flatMap(({ noticeId, referenceHashes = [] }) =>
    referenceHashes.map((hash) => ({ noticeId, hash })),
  );
  await query(findSql, [found.map(({ noticeId }) => noticeId), found.map(({ hash }) => hash)]);
  await query(askSql, [ids, new Date(now.getTime() + firstAskMs)]);
}

function noticesByAct(decided: readonly Decided[]): ReadonlyMap<NoticeAct, readonly string[]> {
  const notices = new Map<NoticeAct, string[]>();
  for (const { act, noticeId } of decided)
    if (act !== undefined) notices.set(act, [...(notices.get(act) ?? []), noticeId]);
  return notices;
}
