import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import type { TimedNotice } from '../notice/notice-due.js';
import { expectationNow, isCurrent } from './is-escalated.js';
import { type DueStep, escalationDue, reminderDue, type TimedSteps } from './step-due.policy.js';

interface LateRow extends TimedNotice {
  readonly id: string;
  readonly steps: number;
  readonly last_step: number | null;
  readonly last_due_at: Date;
  readonly last_done_at: Date | null;
}

/** Notices whose provider is late with something at least, and which step came up last for what is waited for now. */
const late = `
  select n.id, n.state, n.state_at, n.sent_at, c.acknowledged_hours, c.decided_hours, cardinality(c.escalation) as steps,
    l.step as last_step, l.due_at as last_due_at, l.done_at as last_done_at
  from takedown.notice n
    join takedown.channel_profile c on c.programme_id = n.programme_id and c.id = n.profile_id
    left join lateral (
      select e.step, e.due_at, e.done_at from takedown.escalation e
      where e.programme_id = n.programme_id and e.notice_id = n.id and ${isCurrent} order by e.step desc limit 1
    ) l on true
  where n.programme_id = (select programmes.current()) and n.state in ('sent', 'acknowledged', 'info_requested')
    and n.sent_at + make_interval(hours => c.acknowledged_hours) < $1`;

/** Finds what providers are late with, and writes each step down once, whoever looks and however often. */
@Injectable()
export class Deadlines {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Notices past what was expected: a reminder of each comes up. */
  remind(programme: string): Promise<void> {
    return this.bringUp(programme, reminderDue);
  }

  /** What comes after a reminder, by the profile of the provider. */
  escalate(programme: string): Promise<void> {
    return this.bringUp(programme, escalationDue);
  }

  private bringUp(
    programme: string,
    decide: (notice: TimedSteps, now: Date) => DueStep | undefined,
  ): Promise<void> {
    return this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      const now = this.clock.now();
      for (const row of await transaction.query<LateRow>(late, [now])) {
        const step = decide(timedOf(row), now);
        if (step) await write(transaction, { noticeId: row.id, step, now });
      }
    });
  }
}

function timedOf({ last_step: step, last_due_at: due, last_done_at: done, ...row }: LateRow): TimedSteps {
  return { ...row, last: step === null ? null : { step, due_at: due, done_at: done } };
}

/** The key of a step is what it is about: of two who write it, one does; and none is written of what moved on meanwhile. */
async function write(
  { query }: Transaction,
  { noticeId, step, now }: { readonly noticeId: string; readonly step: DueStep; readonly now: Date },
): Promise<void> {
  await query(
    `insert into takedown.escalation
       (id, programme_id, notice_id, expectation, expected_at, step, kind, due_at, noticed_at)
     select gen_random_uuid(), n.programme_id, n.id, $2, $3, $4::int, case when $4::int = 0 then 'reminder_due' else 'escalate' end,
       $5, $6
     from takedown.notice n
     where n.programme_id = (select programmes.current()) and n.id = $1 and ${expectationNow} = $2
     on conflict do nothing`,
    [noticeId, step.expectation, step.expectedAt, step.step, step.dueAt, now],
  );
}
