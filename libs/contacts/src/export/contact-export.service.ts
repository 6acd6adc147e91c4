import { Injectable } from '@nestjs/common';
import type { ExportContacts } from '#contract';
import { csvLine } from '#platform/csv';
import { ContactFinder } from '../finding/contact-finder.service.js';
import { ContactSets } from '../finding/contact-sets.service.js';
import { type ContactActor, maySeeParameters, maySeeSql } from '../contact/contact.policy.js';
import { contactColumns, type ContactRow, contactSource, summaryOf } from '../contact/contact-row.js';
import { ContactStore } from '../contact/contact-store.service.js';
import { type FormOf, FormStore } from '../form/form-store.service.js';

import { fieldOf, headings } from './export-columns.js';

/** By which a spreadsheet knows UTF-8. */
const byteOrderMark = '\ufeff';

/** Gives contacts out as CSV: codes and dates, never what is written. */
@Injectable()
export class ContactExport {
  constructor(
    private readonly store: ContactStore,
    private readonly finder: ContactFinder,
    private readonly sets: ContactSets,
    private readonly forms: FormStore,
  ) {}

  /**
   * The lines of everything that is asked for and the actor may see, newest first, some hundreds at a time. Which
   * contacts they are is settled and in the audit trail before the first line. Throws `Invalid` as the list does.
   */
  async lines(actor: ContactActor, asked: ExportContacts): Promise<AsyncGenerator<string>> {
    const { filter, words, reason } = asked;
    const { id, parts } = await this.store.transaction(actor, async (transaction) => {
      const query = await this.finder.query(transaction, actor, { filter, ...(words && { words }) });
      return this.sets.recordAll(transaction, actor, { action: 'contact:export', reason, query });
    });
    return this.write(actor, asked, { id, parts });
  }

  /** A transaction for each part: whoever reads slowly holds no connection. */
  private async *write(
    actor: ContactActor,
    { columns, language }: ExportContacts,
    { id, parts }: { readonly id: string | undefined; readonly parts: number },
  ): AsyncGenerator<string> {
    const delimiter = language === 'nl' ? ';' : ',';
    const heads = columns.map((column) => headings[column][language]);
    yield byteOrderMark + csvLine(heads, delimiter);
    for (let part = 0; part < parts; part += 1) {
      const { rows, formOf } = await this.read(actor, id, part);
      const lines = rows.map((row) => {
        const form = formOf(row);
        const contact = summaryOf(form, row);
        return csvLine(
          columns.map((column) => fieldOf(column, contact, { form, language })),
          delimiter,
        );
      });
      yield lines.join('');
    }
  }

  /** The contacts of a part as they are now, with their forms; one that the actor may no longer see is left out. */
  private read(
    actor: ContactActor,
    id: string | undefined,
    part: number,
  ): Promise<{ readonly rows: readonly ContactRow[]; readonly formOf: FormOf }> {
    return this.store.transaction(actor, async (transaction) => {
      const rows = await transaction.query<ContactRow>(
        `select ${contactColumns} from ${contactSource}
         where c.id = any((select contact_ids from contacts.contact_set
             where programme_id = (select programmes.current()) and id = $3 and part = $4)::uuid[]) and ${maySeeSql}
         order by c.started_at desc, c.id desc`,
        [...maySeeParameters(actor), id, part],
      );
      return { rows, formOf: await this.forms.forEach(transaction, actor.programme, rows) };
    });
  }
}
