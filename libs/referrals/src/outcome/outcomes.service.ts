import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import type { OutcomeHistory, OutcomeView, RecordOutcome } from '#contract/referrals';
import { Clock } from '#platform/clock';
import { constraintOf, Database, type Transaction } from '#platform/database';
import { Conflict, Invalid, NotFound } from '#platform/errors';
import { localDateAt } from '../local-dates.js';
import type { ReferralActor } from '../referral-actor.js';
import { checkOutcome } from './outcome.policy.js';
import { type OutcomeRow, outcomeColumns, outcomeSource, subjectColumn } from './outcome-row.js';
import { currentOf, lockOccasion, type OutcomeOf } from './outcome-subject.js';
import { OutcomeWords } from './outcome-words.service.js';

const meanings: Readonly<Record<string, () => Error>> = {
  outcome_first_of_appointment: () => new Conflict(),
  outcome_first_of_enrolment: () => new Conflict(),
  outcome_superseded_once: () => new Conflict(),
  outcome_partner: () => new Invalid('partnerId'),
};

/** What came of appointments and seats: added to, never changed. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly words: OutcomeWords,
    private readonly clock: Clock,
  ) {}

  /** Records one, in the place of the one that holds. Throws what `checkOutcome` throws, `NotFound`, and `Invalid` for a partner that is not there. */
  async record(actor: ReferralActor, asked: RecordOutcome): Promise<OutcomeView> {
    const id = randomUUID();
    const now = this.clock.now();
    try {
      return await this.transaction(actor, async (transaction) => {
        const occasion = await lockOccasion(transaction, asked, now);
        const current = await currentOf(transaction, asked);
        checkOutcome(asked, occasion, { current, today: localDateAt(now).toString() });
        await this.store(transaction, actor, { id, now, asked });
        await this.note(transaction, actor, { action: 'outcome:record', of: asked });
        const outcomes = await this.historyOf(transaction, actor, asked);
        return outcomes.find((outcome) => outcome.id === id) as OutcomeView;
      });
    } catch (error) {
      throw meanings[constraintOf(error) ?? '']?.() ?? error;
    }
  }

  /** All that was recorded, the one that holds first. Throws `NotFound` for no appointment or seat. */
  read(actor: ReferralActor, of: OutcomeOf): Promise<OutcomeHistory> {
    return this.transaction(actor, async (transaction) => {
      const outcomes = await this.historyOf(transaction, actor, of);
      if (outcomes.length === 0) await mustBeThere(transaction, of);
      await this.note(transaction, actor, { action: 'outcome:read', of });
      return { outcomes };
    });
  }

  private async store(
    transaction: Transaction,
    { programme, staffId }: ReferralActor,
    { id, now, asked }: { readonly id: string; readonly now: Date; readonly asked: RecordOutcome },
  ): Promise<void> {
    const { subject, subjectId, result, startedOn, partnerId, institution, supersedes } = asked;
    const words = institution === undefined ? undefined : this.words.seal(programme, id, institution);
    await transaction.query(
      `insert into referrals.outcome (id, programme_id, ${subjectColumn[subject]}, result, started_on, partner_id,
         institution, recorded_by, recorded_at, supersedes)
       values ($1, programmes.current(), $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, subjectId, result, startedOn, partnerId, words?.sealed, staffId, now, supersedes],
    );
    if (words) await this.words.keep(transaction, id, words.wrapped);
  }

  private async historyOf(
    { query }: Transaction,
    { programme }: ReferralActor,
    { subject, subjectId }: OutcomeOf,
  ): Promise<OutcomeView[]> {
    const rows = await query<OutcomeRow>(
      `select ${outcomeColumns} from ${outcomeSource}
       where o.programme_id = (select programmes.current()) and o.${subjectColumn[subject]} = $1`,
      [subjectId],
    );
    return newestFirst(rows).map((row) => this.viewOf(programme, row));
  }

  private viewOf(programme: string, row: OutcomeRow): OutcomeView {
    const institution = this.words.open(programme, row);
    return {
      id: row.id,
      subject: row.appointment_id ? 'appointment' : 'enrolment',
      subjectId: row.appointment_id ?? row.enrolment_id ?? '',
      result: row.result,
      ...(row.started_on && { startedOn: row.started_on }),
      ...(row.partner_id && { partnerId: row.partner_id }),
      ...(institution !== undefined && { institution }),
      recordedBy: row.recorded_by,
      recordedAt: row.recorded_at.toISOString(),
      ...(row.supersedes && { supersedes: row.supersedes }),
    };
  }

  private note(
    transaction: Transaction,
    { staffId, role }: ReferralActor,
    { action, of }: { readonly action: string; readonly of: OutcomeOf },
  ): Promise<void> {
    const subject = { subjectKind: of.subject, subjectId: of.subjectId };
    return this.audit.record(transaction, { staffId, role, action, ...subject });
  }

  private transaction<T>(
    { programme, staffId }: ReferralActor,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, work);
  }
}

async function mustBeThere({ query }: Transaction, { subject, subjectId }: OutcomeOf): Promise<void> {
  const found = await query(
    `select from referrals.${subject} where programme_id = (select programmes.current()) and id = $1`,
    [subjectId],
  );
  if (found.length === 0) throw new NotFound();
}

/** Along the chain and not by the clock, which two processes do not share. */
function newestFirst(rows: readonly OutcomeRow[]): OutcomeRow[] {
  const chain: OutcomeRow[] = [];
  for (let row = rows.find(({ supersedes }) => supersedes === null); row;) {
    chain.unshift(row);
    const { id } = row;
    row = rows.find(({ supersedes }) => supersedes === id);
  }
  return chain;
}
