import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import type { OutcomeHistory, OutcomeView, RecordOutcome } from '#contract/referrals';
import { Database, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import type { ReferralActor } from '../referral-actor.js';
import { meaningOf, OutcomeStore } from './outcome-store.service.js';
import type { OutcomeOf } from './outcome-subject.js';

/** What came of appointments and seats, as staff tell it: added to, never changed. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly outcomes: OutcomeStore,
  ) {}

  /** Records one, in the place of the one that holds. Throws what `checkOutcome` throws, `NotFound`, and `Invalid` for a partner that is not there. */
  async record(actor: ReferralActor, asked: RecordOutcome): Promise<OutcomeView> {
    try {
      return await this.transaction(actor, async (transaction) => {
        const id = await this.outcomes.add(transaction, actor, asked);
        await this.note(transaction, actor, { action: 'outcome:record', of: asked });
        const all = await this.outcomes.historyOf(transaction, actor.programme, asked);
        return all.find((outcome) => outcome.id === id) as OutcomeView;
      });
    } catch (error) {
      throw meaningOf(error);
    }
  }

  /** All that was recorded, the one that holds first. Throws `NotFound` for no appointment or seat. */
  read(actor: ReferralActor, of: OutcomeOf): Promise<OutcomeHistory> {
    return this.transaction(actor, async (transaction) => {
      const outcomes = await this.outcomes.historyOf(transaction, actor.programme, of);
      if (outcomes.length === 0) await mustBeThere(transaction, of);
      await this.note(transaction, actor, { action: 'outcome:read', of });
      return { outcomes };
    });
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
