import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import type { Transaction } from '#platform/database';
import { takeStep } from './notice-steps.js';

/** What a person found out about an attempt of which nobody knew. */
export interface SettledAttempt {
  readonly noticeId: string;
  readonly act: 'settle_sent' | 'settle_failed';
  readonly staffId: string;
}

/** What becomes of attempts after they were made, by a person or by what comes back. */
@Injectable()
export class Attempts {
  constructor(private readonly clock: Clock) {}

  /** Lets the attempt follow what a person settles, in the transaction that moves its notice. */
  async settle({ query }: Transaction, { noticeId, act, staffId }: SettledAttempt): Promise<void> {
    await query(
      `update takedown.attempt set state = $2, state_at = $3, settled_by = $4
       where programme_id = (select programmes.current()) and notice_id = $1 and state = 'unknown'`,
      [noticeId, act === 'settle_sent' ? 'sent' : 'failed', this.clock.now(), staffId],
    );
  }

  /**
   * Takes in that the message of an attempt never arrived, and gives the notice that failed by it. Nothing when no
   * such message is known, or its provider has answered since, or a person has dealt with it.
   */
  async bounced(transaction: Transaction, tokenHash: Buffer): Promise<string | undefined> {
    const now = this.clock.now();
    const [row] = await transaction.query<{ notice_id: string }>(
      `select n.id as notice_id from takedown.attempt a
         join takedown.notice n on n.programme_id = a.programme_id and n.id = a.notice_id
       where a.programme_id = (select programmes.current()) and a.token_hash = $1 for update of n`,
      [tokenHash],
    );
    if (!row) return undefined;
    const failed = await transaction.query(
      `update takedown.attempt set state = 'failed', state_at = $2
       where programme_id = (select programmes.current()) and token_hash = $1 and state in ('sent', 'unknown')
         and exists (select from takedown.notice n where n.id = notice_id and n.state in ('sent', 'dispatch_unknown'))
       returning 1`,
      [tokenHash, now],
    );
    if (failed.length === 0) return undefined;
    const [noticeId] = await takeStep(transaction, { act: 'bounce', noticeIds: [row.notice_id], now });
    return noticeId;
  }
}
