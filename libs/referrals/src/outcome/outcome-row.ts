import type { OutcomeResult, OutcomeSubject } from '#contract/referrals';

/** An outcome as Postgres gives it, with its wrapped key when it has words. */
export interface OutcomeRow {
  readonly id: string;
  readonly appointment_id: string | null;
  readonly enrolment_id: string | null;
  readonly result: OutcomeResult;
  readonly started_on: string | null;
  readonly partner_id: string | null;
  readonly institution: Buffer | null;
  readonly recorded_by: string | null;
  readonly recorded_by_partner: string | null;
  readonly recorded_at: Date;
  readonly supersedes: string | null;
  readonly wrapped: Buffer | null;
}

/** Columns of an {@link OutcomeRow} of `o`, the key being `k`; the date as it is written, whatever the clock of this process. */
export const outcomeColumns = `o.id, o.appointment_id, o.enrolment_id, o.result, o.started_on::text, o.partner_id,
  o.institution, o.recorded_by, o.recorded_by_partner, o.recorded_at, o.supersedes, k.wrapped`;

/** Where {@link outcomeColumns} are. */
export const outcomeSource = `referrals.outcome o
  left join referrals.outcome_key k on k.programme_id = o.programme_id and k.outcome_id = o.id`;

/** The column that names what an outcome is of. */
export const subjectColumn: Readonly<Record<OutcomeSubject, 'appointment_id' | 'enrolment_id'>> = {
  appointment: 'appointment_id',
  enrolment: 'enrolment_id',
};

/** That an outcome `o` holds: nothing took its place. */
export const holds = `not exists (select from referrals.outcome later
  where later.programme_id = o.programme_id and later.supersedes = o.id)`;
