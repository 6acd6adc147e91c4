import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database, Lanes } from '#platform/database';
import type { SendOutcome } from '#platform/mail';
import type { NoticeAct } from '../notice/notice-states.js';
import { type AttemptAfter, attemptAfter } from './attempt-after.policy.js';
import { takeStep } from './notice-steps.js';

/** What a server made of an attempt. */
export interface AttemptResult {
  readonly id: string;
  readonly noticeId: string;
  /** Which try it was. */
  readonly tries: number;
  readonly outcome: SendOutcome;
}

type Decided = AttemptResult & AttemptAfter;

const resultSql = `
  update takedown.attempt a set state = v.state, state_at = $1, due_at = coalesce(v.due_at, a.due_at)
  from unnest($2::uuid[], $3::text[], $4::timestamptz[]) v (id, state, due_at)
  where a.programme_id = (select programmes.current()) and a.id = v.id
    and (a.state = 'sending' or (a.state = 'unknown' and v.state = 'sent')) returning a.id`;

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
      ...attemptAfter(result.outcome, { tries: result.tries, chance: Math.random(), now }),
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
        ]),
      ]);
      const ids = new Set(changed.map(({ id }) => id));
      await Promise.all(
        [...noticesByAct(decided.filter(({ id }) => ids.has(id)))].map(([act, noticeIds]) =>
          takeStep(transaction, { act, noticeIds, now }),
        ),
      );
    });
  }
}

function noticesByAct(decided: readonly Decided[]): ReadonlyMap<NoticeAct, readonly string[]> {
  const notices = new Map<NoticeAct, string[]>();
  for (const { act, noticeId } of decided)
    if (act !== undefined) notices.set(act, [...(notices.get(act) ?? []), noticeId]);
  return notices;
}
