import { Injectable } from '@nestjs/common';
import type { NoticeState } from '#contract/takedown';
import { Clock } from '#platform/clock';
import { Database, preparedQuery, type Query } from '#platform/database';
import { AttemptMarks } from './attempt-marks.service.js';
import type { AttemptState } from './attempt-state.js';
import { stepAtEnd } from './notice-steps.js';
import { countBegun, isOfToday, readPace } from './pace-use.js';
import { holdBack, keepPace } from './pacing.js';
import type { PreparedAttempt } from './prepared-attempt.js';
import type { SenderAccount } from './sender-account.js';

/** Whose notices, and from where they go. */
export interface TakedownSender {
  readonly programme: string;
  readonly account: SenderAccount;
}

/** What became of a batch. */
export interface Begun {
  readonly attempts: readonly PreparedAttempt[];
  /** Whether more may begin now: some were made to wait for their provider, or have to be prepared anew. */
  readonly isMore: boolean;
}

interface Held {
  readonly id: string;
  readonly state: AttemptState;
  readonly tries: number;
  readonly noticeState: NoticeState;
  readonly hasKey: boolean;
  readonly startedAt: Date | null;
}

/**
 * For whoever asks alone: what another process is beginning is passed over. By their ids alone: told that they wait,
 * Postgres would look through all that do.
 */
const holdSql = `
  select a.id, a.state, a.tries, a.started_at as "startedAt", n.state as "noticeState",
    exists (select from takedown.notice_key k where k.notice_id = n.id) as "hasKey"
  from takedown.attempt a join takedown.notice n on n.programme_id = a.programme_id and n.id = a.notice_id
  where a.programme_id = (select programmes.current()) and a.id = any($1::uuid[])
  for update of n, a skip locked`;

const startSql = `
  update takedown.attempt a set state = 'sending', state_at = $1, started_at = $1, tries = a.tries + 1,
    message_id = v.message_id, token_hash = v.token_hash
  from unnest($2::uuid[], $3::bytea[], $4::bytea[]) v (id, message_id, token_hash)
  where a.programme_id = (select programmes.current()) and a.id = v.id`;

/** Begins attempts that were prepared, many in one transaction: that a server is being asked is committed before it is. */
@Injectable()
export class Starting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly marks: AttemptMarks,
  ) {}

  /**
   * Commits which of them are being sent, and gives those; the others changed since they were prepared, are somebody
   * else's, or wait for their provider.
   */
  begin(programme: string, prepared: readonly PreparedAttempt[]): Promise<Begun> {
    const now = this.clock.now();
    return this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      const [found, pace] = await Promise.all([
        transaction.prepared<Held>(holdSql, [prepared.map(({ id }) => id)]),
        readPace(transaction, prepared, now),
      ]);
      const rows = found.filter(waits);
      const own = new Map(rows.map((row) => [row.id, row]));
      const same = prepared.filter((attempt) => isSame(attempt, own.get(attempt.id)));
      const isCounted = ({ id }: PreparedAttempt): boolean => isOfToday(own.get(id)?.startedAt ?? null, now);
      const { begun, held } = keepPace(same, { ...pace, now, isCounted });
      const first = begun.filter(({ id }) => own.get(id)?.noticeState === 'approved');
      if (begun.length > 0) transaction.beforeCommit('start', () => this.startOf(programme, begun, now));
      countBegun(
        transaction,
        begun.filter((attempt) => !isCounted(attempt)),
        now,
      );
      stepAtEnd(transaction, { act: 'dispatch', noticeIds: first.map(({ noticeId }) => noticeId), now });
      await holdBack(transaction, held, now);
      return { attempts: begun, isMore: held.size > 0 || same.length < rows.length };
    });
  }

  private startOf(programme: string, begun: readonly PreparedAttempt[], now: Date): Query {
    return preparedQuery(startSql, [
      now,
      begun.map(({ id }) => id),
      begun.map(({ sealedMessageId }) => sealedMessageId ?? null),
      begun.map(({ token }) => this.marks.hashOfToken(programme, token)),
    ]);
  }
}

/** Whether it has not begun, and its notice was not withdrawn. */
const waits = ({ state, noticeState }: Held): boolean =>
  state === 'waiting' && (noticeState === 'approved' || noticeState === 'dispatching');

/** Whether it is still the try that was prepared, and its key was not destroyed since. */
function isSame(attempt: PreparedAttempt, row: Held | undefined): boolean {
  return row !== undefined && row.tries === attempt.tries - 1 && row.hasKey === (attempt.wrapped !== null);
}
