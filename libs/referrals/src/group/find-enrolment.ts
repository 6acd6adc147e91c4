import type { Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { type EnrolmentRow, enrolmentColumns } from './enrolment-row.js';

/** A place on a list; throws `NotFound`. */
export async function enrolmentOf({ query }: Transaction, id: string): Promise<EnrolmentRow> {
  const [row] = await query<EnrolmentRow>(
    `select ${enrolmentColumns} from referrals.enrolment
     where programme_id = (select programmes.current()) and id = $1`,
    [id],
  );
  if (!row) throw new NotFound();
  return row;
}

/** The place that a code of this hash is of; nothing when there is none. */
export async function enrolmentOfCode(
  { query }: Transaction,
  hash: Buffer,
): Promise<EnrolmentRow | undefined> {
  const [row] = await query<EnrolmentRow>(
    `select ${enrolmentColumns} from referrals.enrolment
     where programme_id = (select programmes.current()) and code_hash = $1`,
    [hash],
  );
  return row;
}
