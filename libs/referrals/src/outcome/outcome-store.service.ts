import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OutcomeView, RecordOutcome } from '#contract/referrals';
import { Clock } from '#platform/clock';
import { constraintOf, type Transaction } from '#platform/database';
import { Conflict, Invalid } from '#platform/errors';
import { localDateAt } from '../local-dates.js';
import { checkOutcome, type OutcomeOccasion } from './outcome.policy.js';
import { type OutcomeRow, outcomeColumns, outcomeSource, subjectColumn } from './outcome-row.js';
import { currentOf, lockOccasion, type OutcomeOf } from './outcome-subject.js';
import { OutcomeWords } from './outcome-words.service.js';

/** Who says what came of a referral: somebody of the staff, or the partner, who has no account. */
export type OutcomeTeller =
  | { readonly programme: string; readonly staffId: string }
  | { readonly programme: string; readonly partnerId: string };

const meanings: Readonly<Record<string, () => Error>> = {
  outcome_first_of_appointment: () => new Conflict(),
  outcome_first_of_enrolment: () => new Conflict(),
  outcome_superseded_once: () => new Conflict(),
  outcome_partner: () => new Invalid('partnerId'),
};

/** What an error of storing an outcome is called outside. */
export const meaningOf = (error: unknown): unknown => meanings[constraintOf(error) ?? '']?.() ?? error;

/** Adds outcomes and reads them, whoever told them. */
@Injectable()
export class OutcomeStore {
  constructor(
    private readonly words: OutcomeWords,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds one in the place of the one that holds, and gives its id. What it is of stays locked until the end of the
   * transaction, so that whoever comes next sees it. Throws what `checkOutcome` throws, and `NotFound`.
   */
  async add(transaction: Transaction, teller: OutcomeTeller, asked: RecordOutcome): Promise<string> {
    const now = this.clock.now();
    const occasion: OutcomeOccasion = await lockOccasion(transaction, asked, now);
    const current = await currentOf(transaction, asked);
    checkOutcome(asked, occasion, { current, today: localDateAt(now).toString() });
    return this.insert(transaction, { teller, asked, now });
  }

  /** All that was recorded, the one that holds first. */
  async historyOf(
    { query }: Transaction,
    programme: string,
    { subject, subjectId }: OutcomeOf,
  ): Promise<OutcomeView[]> {
    const rows = await query<OutcomeRow>(
      `select ${outcomeColumns} from ${outcomeSource}
       where o.programme_id = (select programmes.current()) and o.${subjectColumn[subject]} = $1`,
      [subjectId],
    );
    return newestFirst(rows).map((row) => this.viewOf(programme, row));
  }

  private async insert(
    transaction: Transaction,
    told: { readonly teller: OutcomeTeller; readonly asked: RecordOutcome; readonly now: Date },
  ): Promise<string> {
    const { teller, asked, now } = told;
    const { subject, subjectId, result, startedOn, partnerId, institution, supersedes } = asked;
    const id = randomUUID();
    const words = institution === undefined ? undefined : this.words.seal(teller.programme, id, institution);
    const [staffId, tellingPartner] = 'staffId' in teller ? [teller.staffId] : [null, teller.partnerId];
    await transaction.query(
      `insert into referrals.outcome (id, programme_id, ${subjectColumn[subject]}, result, started_on, partner_id,
         institution, recorded_by, recorded_by_partner, recorded_at, supersedes)
       values ($1, programmes.current(), $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, subjectId, result, startedOn, partnerId, words?.sealed, staffId, tellingPartner, now, supersedes],
    );
    if (words) await this.words.keep(transaction, id, words.wrapped);
    return id;
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
      ...(row.recorded_by && { recordedBy: row.recorded_by }),
      ...(row.recorded_by_partner && { recordedByPartner: row.recorded_by_partner }),
      recordedAt: row.recorded_at.toISOString(),
      ...(row.supersedes && { supersedes: row.supersedes }),
    };
  }
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
