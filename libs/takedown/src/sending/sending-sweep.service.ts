import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { Enrolling } from './enrolling.service.js';
import { takeStep } from './notice-steps.js';
import { TakedownApproved } from './takedown.events.js';

/** Seconds after which whoever was sending an attempt is no longer at it: none can last as long. */
const lostSeconds = 180;

/** Leaves no notice behind that no job is about, and calls lost what a process that is gone was sending. */
@Injectable()
export class SendingSweep {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly enrolling: Enrolling,
  ) {}

  /** One look at a programme. What was being sent is never sent again by itself: it is for a person to look at. */
  async sweep(programme: string): Promise<void> {
    const enrolled = await this.enrolling.enrol(programme);
    const now = this.clock.now();
    const before = new Date(now.getTime() - lostSeconds * 1_000);
    await this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      await callLost(transaction, before, now);
      await dropWithdrawn(transaction, now);
      await wake(transaction, { before, now, isNew: enrolled > 0 });
    });
  }
}

async function callLost(transaction: Transaction, before: Date, now: Date): Promise<void> {
  const lost = await transaction.query<{ id: string; notice_id: string }>(
    `select a.id, a.notice_id from takedown.attempt a
       join takedown.notice n on n.programme_id = a.programme_id and n.id = a.notice_id
     where a.programme_id = (select programmes.current()) and a.state = 'sending' and a.state_at < $1
     for update of n, a skip locked`,
    [before],
  );
  await transaction.query(
    `update takedown.attempt set state = 'unknown', state_at = $2
     where programme_id = (select programmes.current()) and id = any($1::uuid[])`,
    [lost.map(({ id }) => id), now],
  );
  await takeStep(transaction, { act: 'lose', noticeIds: lost.map(({ notice_id: id }) => id), now });
}

/** Of a notice that was withdrawn nothing waits any more. */
async function dropWithdrawn({ query }: Transaction, now: Date): Promise<void> {
  await query(
    `update takedown.attempt a set state = 'failed', state_at = $1
     from takedown.notice n
     where a.programme_id = (select programmes.current()) and a.state = 'waiting'
       and n.programme_id = a.programme_id and n.id = a.notice_id and n.state not in ('approved', 'dispatching')`,
    [now],
  );
}

interface Waking {
  readonly before: Date;
  readonly now: Date;
  /** Whether some were found that no job had found, so that none is about them. */
  readonly isNew: boolean;
}

/** One job, for a process that has the mailbox: it sends whatever is due. */
async function wake({ query, publish }: Transaction, { before, now, isNew }: Waking): Promise<void> {
  const [due] = await query<{ notice_id: string }>(
    `update takedown.attempt set state_at = $2 where id = (
       select id from takedown.attempt
       where programme_id = (select programmes.current()) and state = 'waiting' and due_at <= $2
         and (state_at < due_at or state_at < $1 or $3)
       order by due_at limit 1 for update skip locked
     ) returning notice_id`,
    [before, now, isNew],
  );
  if (due) publish(new TakedownApproved(due.notice_id));
}
