import type { CallerCertainty, CallerHistory } from '#contract';
import type { Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { type ContactActor, maySeeParameters, maySeeSql } from '../contact/contact.policy.js';
import type { FormStore } from '../form/form-store.service.js';
import { contactColumns, type ContactRow, contactSource, summaryOf } from '../contact/contact-row.js';

type LinkedRow = ContactRow & { readonly certainty: CallerCertainty; readonly total: number };

const newest = 20;

/** A caller with the contacts the actor may see; throws `NotFound`. */
export async function historyOf(
  transaction: Transaction,
  actor: ContactActor,
  { callerId, forms }: { readonly callerId: string; readonly forms: FormStore },
): Promise<CallerHistory> {
  const { query } = transaction;
  const [caller] = await query<{ has_word: boolean }>(
    'select word_hash is not null as has_word from contacts.caller where id = $1',
    [callerId],
  );
  if (!caller) throw new NotFound();
  const rows = await query<LinkedRow>(
    `select ${contactColumns}, l.certainty, count(*) over ()::int as total
     from contacts.caller_link l join ${contactSource} on c.id = l.contact_id
     where l.caller_id = $3 and ${maySeeSql} order by c.started_at desc, c.id desc limit ${newest}`,
    [...maySeeParameters(actor), callerId],
  );
  const formOf = await forms.forEach(transaction, actor.programme, rows);
  const [latest] = rows;
  return {
    caller: {
      id: callerId,
      contacts: latest?.total ?? 0,
      ...(latest && { lastAt: latest.started_at.toISOString() }),
      hasWord: caller.has_word,
    },
    contacts: rows.map((row) => ({ contact: summaryOf(formOf(row), row), certainty: row.certainty })),
  };
}
