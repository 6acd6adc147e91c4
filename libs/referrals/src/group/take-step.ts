import type { EnrolmentStep } from '#contract/referrals';
import type { Transaction } from '#platform/database';
import { decideStep } from './enrolment.policy.js';
import { enrolmentOf } from './find-enrolment.js';
import { type EnrolmentRow, enrolmentColumns, guardedOf } from './enrolment-row.js';
import { lockGroup } from './group-row.js';
import { settleSeats } from './settle-seats.js';

/** What someone does with the seat `id`; `revision` is the one they read, if they read any. */
export interface AskedStep {
  readonly id: string;
  readonly step: EnrolmentStep;
  readonly revision?: number;
}

/**
 * Takes a step and offers what became free to the next in line, in one transaction. Throws `NotFound`, `Conflict`,
 * `OfferLapsed`.
 */
export async function takeStep(transaction: Transaction, asked: AskedStep, now: Date): Promise<EnrolmentRow> {
  const { query } = transaction;
  const { group_id } = await enrolmentOf(transaction, asked.id);
  const group = await lockGroup(transaction, group_id);
  // Read once more: only now nobody else changes it.
  const before = await enrolmentOf(transaction, asked.id);
  const state = decideStep(guardedOf(before), asked, now);
  const [after] = await query<EnrolmentRow>(
    `update referrals.enrolment set state = $2, offer_until = null, revision = revision + 1
     where programme_id = (select programmes.current()) and id = $1 returning ${enrolmentColumns}`,
    [asked.id, state],
  );
  await settleSeats(transaction, group, now);
  return after ?? before;
}
