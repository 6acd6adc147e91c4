import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { askedAfter } from '../outcome/outcome.policy.js';
import { holds } from '../outcome/outcome-row.js';
import { Notices } from './notices.service.js';

interface QuestionRow {
  readonly id: string;
  readonly revision: number;
  readonly occasion: number;
}

const mostOften = 6;
const mostAtOnce = 500;

/** Those of which nobody knows what came, four weeks after the end or after the question before, by the calendar. */
const due = `
  select a.id, a.revision, asked.times + 1 as occasion
  from referrals.appointment a
  join referrals.service v on v.id = a.service_id join referrals.partner p on p.id = v.partner_id,
  lateral (select coalesce(max(n.occasion), 0) as times, max(n.due_at) as last from referrals.notice n
    where n.programme_id = a.programme_id and n.appointment_id = a.id and n.kind = 'outcome_question') asked
  where a.programme_id = (select programmes.current()) and a.state = any ($2) and a.code_number > 0
    and p.email is not null and asked.times < ${mostOften}
    and ((coalesce(asked.last, a.ends_at) at time zone a.zone) + interval '28 days') at time zone a.zone <= $1
    and not exists (select from referrals.outcome o where o.programme_id = a.programme_id and o.appointment_id = a.id
      and o.result <> 'unknown' and ${holds})
  order by a.ends_at, a.id limit ${mostAtOnce}`;

/** Asks clinics what came of appointments, six times at most. Staff see on their own list what stays unknown. */
@Injectable()
export class OutcomeQuestions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {}

  /** Queues the questions that are due; once more, or twice at once, queues none twice. */
  async ask(programme: string): Promise<void> {
    const dueAt = this.clock.now();
    await this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      const rows = await transaction.query<QuestionRow>(due, [dueAt, askedAfter]);
      for (const { id: appointmentId, revision, occasion } of rows) {
        const question = { appointmentId, kind: 'outcome_question', revision, occasion, dueAt } as const;
        await this.notices.queue(transaction, question);
      }
    });
  }
}
