import type { EnrolmentView } from '#contract/referrals';
import type { Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { type EnrolmentRow, enrolmentColumns, viewOf } from './enrolment-row.js';

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

/** Every place of the caller of a contact, newest first, with how many come before them. */
export async function enrolmentsOfContact(
  { query }: Transaction,
  contactId: string,
): Promise<readonly EnrolmentView[]> {
  const rows = await query<EnrolmentRow & { readonly before: number }>(
    `select ${enrolmentColumns},
       (select count(*)::int from referrals.enrolment other where other.programme_id = e.programme_id
         and other.group_id = e.group_id and other.state = 'waiting'
         and (other.priority, other.joined_at, other.id) < (e.priority, e.joined_at, e.id)) as before
     from referrals.enrolment e
     where programme_id = (select programmes.current()) and contact_id = $1 order by joined_at desc, id desc`,
    [contactId],
  );
  return rows.map((row) => ({
    ...viewOf(row),
    ...(row.state === 'waiting' && { position: row.before + 1 }),
  }));
}
