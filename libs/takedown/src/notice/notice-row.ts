import type { AgeClass, Authorisation, Capacity, NoticeLanguage, NoticeState } from '#contract/takedown';
import type { TakedownBasis } from '#contract/takedown';
import type { Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';

/** A notice as Postgres gives it. */
export interface NoticeRow {
  readonly id: string;
  readonly number: number;
  readonly contact_id: string | null;
  readonly provider_id: string;
  readonly profile_id: string | null;
  readonly state: NoticeState;
  readonly state_at: Date;
  readonly revision: number;
  readonly basis: TakedownBasis;
  readonly age_class: AgeClass;
  readonly capacity: Capacity;
  readonly languages: readonly NoticeLanguage[];
  readonly explanation: Buffer | null;
  readonly good_faith: boolean;
  readonly authorisation: RecordedAuthorisation | null;
  readonly provider_reference: Buffer | null;
  readonly author_id: string;
  readonly reviewer_id: string | null;
  readonly created_at: Date;
  readonly approved_at: Date | null;
  readonly sent_at: Date | null;
  readonly acknowledged_at: Date | null;
  readonly decided_at: Date | null;
  readonly previous_id: string | null;
}

/** Leave of the person in the picture, and who of the staff wrote it down. */
export interface RecordedAuthorisation extends Authorisation {
  readonly recordedBy: string;
}

/** Columns of a {@link NoticeRow}, of the notice `n`. */
export const noticeColumns = `n.id, n.number, n.contact_id, n.provider_id, n.profile_id, n.state, n.state_at, n.revision,
  n.basis, n.age_class, n.capacity, n.languages, n.explanation, n.good_faith, n.authorisation, n.provider_reference,
  n.author_id, n.reviewer_id, n.created_at, n.approved_at, n.sent_at, n.acknowledged_at, n.decided_at, n.previous_id`;

/** A notice, once everyone who changes it has finished; whoever comes later waits. Throws `NotFound`. */
export async function lockNotice({ query }: Transaction, id: string): Promise<NoticeRow> {
  const [row] = await query<NoticeRow>(
    `select ${noticeColumns} from takedown.notice n
     where n.programme_id = (select programmes.current()) and n.id = $1 for update`,
    [id],
  );
  if (!row) throw new NotFound();
  return row;
}
