import type { OutcomeSubject } from '#contract/referrals';
import type { Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import type { OutcomeOccasion } from './outcome.policy.js';
import { holds, subjectColumn } from './outcome-row.js';

/** What an outcome is of. */
export interface OutcomeOf {
  readonly subject: OutcomeSubject;
  readonly subjectId: string;
}

const occasions: Readonly<Record<OutcomeSubject, string>> = {
  appointment: `select state, ends_at <= $2 as "isOver" from referrals.appointment
    where programme_id = (select programmes.current()) and id = $1 for update`,
  // A seat is one as soon as it is taken: there is nothing to wait for.
  enrolment: `select state, $2::timestamptz is not null as "isOver" from referrals.enrolment
    where programme_id = (select programmes.current()) and id = $1 for update`,
};

/** Locks what an outcome is of, so that nobody cancels it or records another meanwhile. Throws `NotFound`. */
export async function lockOccasion(
  { query }: Transaction,
  { subject, subjectId }: OutcomeOf,
  now: Date,
): Promise<OutcomeOccasion> {
  const [row] = await query<Omit<OutcomeOccasion, 'subject'>>(occasions[subject], [subjectId, now]);
  if (!row) throw new NotFound();
  return { ...row, subject };
}

/** Id of the outcome that holds; nothing when there is none. */
export async function currentOf(
  { query }: Transaction,
  { subject, subjectId }: OutcomeOf,
): Promise<string | undefined> {
  const [row] = await query<{ id: string }>(
    `select o.id from referrals.outcome o
     where o.programme_id = (select programmes.current()) and o.${subjectColumn[subject]} = $1 and ${holds}`,
    [subjectId],
  );
  return row?.id;
}
