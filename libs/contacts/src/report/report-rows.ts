import type { KeyObject } from 'node:crypto';
import type { ReportMessage } from '#contract';
import { open } from '#platform/crypto';
import type { Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { messageOf, type ReportPlace } from './report-places.js';

interface MessageRow {
  readonly seq: number;
  readonly message_key: string;
  readonly staff_id: string | null;
  readonly alias: string | null;
  readonly body: Buffer;
  readonly sent_at: Date;
}

interface ReportRow {
  readonly language: 'nl' | 'en';
  readonly answer_by: 'code' | 'email' | 'none' | null;
  readonly body: Buffer;
  readonly submitted_at: Date;
}

/** The report; throws `NotFound`. */
export async function findReport({ query }: Transaction, id: string): Promise<ReportRow> {
  const [row] = await query<ReportRow>(
    'select language, answer_by, body, submitted_at from contacts.report where id = $1',
    [id],
  );
  if (!row) throw new NotFound();
  return row;
}

/** What was written about it, opened with its key. */
export async function messagesOf(
  { query }: Transaction,
  place: ReportPlace,
  key: KeyObject,
): Promise<readonly ReportMessage[]> {
  const rows = await query<MessageRow>(
    `select m.seq, m.message_key, m.staff_id, s.alias, m.body, m.sent_at
     from contacts.report_message m left join identity.staff s on s.id = m.staff_id
     where m.report_id = $1 order by m.seq`,
    [place.reportId],
  );
  return rows.map((row) => ({
    seq: row.seq,
    author: row.staff_id === null ? 'reporter' : 'staff',
    ...(row.alias !== null && { alias: row.alias }),
    text: open(key, row.body, messageOf(place, row.message_key)),
    at: row.sent_at.toISOString(),
  }));
}
