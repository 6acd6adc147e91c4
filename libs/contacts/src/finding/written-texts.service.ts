import { Injectable } from '@nestjs/common';
import type { Answers } from '#contract';
import { open } from '#platform/crypto';
import type { Transaction } from '#platform/database';
import { ContactKeys, type KeyOwner } from '../contact/contact-keys.service.js';
import { SealedMail } from '../mail/sealed-mail.service.js';
import { answersOf, messageOf } from '../report/report-places.js';

interface Row {
  readonly source: 'report' | 'message' | 'mail';
  /** What tells the text apart from others of its kind. */
  readonly row: string;
  readonly body: Buffer;
  readonly wrapped: Buffer;
}

/** No more of a contact is opened for its words: far more than people write, and hardly more than the words it may have. */
const mostTexts = 200;

/** Reads again what was written about a contact besides its answers: a report, messages about it, and mail. */
@Injectable()
export class WrittenTexts {
  constructor(
    private readonly keys: ContactKeys,
    private readonly mail: SealedMail,
  ) {}

  /** The texts, oldest first; none when there are none, or the contact was erased. */
  async of({ query }: Transaction, owner: KeyOwner): Promise<string[]> {
    const rows = await query<Row>(
      `select w.source, w.row, w.body, k.wrapped from (
         select 'report' as source, id::text as row, body, submitted_at as at from contacts.report where id = $1
         union all
         select 'message', message_key::text, body, sent_at from contacts.report_message where report_id = $1
         union all
         select 'mail', id::text, body, at from contacts.mail_message where contact_id = $1 and kind <> 'notice'
       ) w join contacts.contact_key k on k.contact_id = $1 order by w.at limit ${mostTexts}`,
      [owner.contactId],
    );
    return rows.flatMap((row) => this.open(owner, row));
  }

  private open(owner: KeyOwner, { source, row, body, wrapped }: Row): string[] {
    if (source === 'mail')
      return [this.mail.open({ ...owner, column: 'mail_message.body', row }, body, wrapped) ?? ''];
    const place = { programme: owner.programme, reportId: owner.contactId };
    const key = this.keys.unwrap(owner, wrapped);
    if (source === 'message') return [open(key, body, messageOf(place, row))];
    return wordsOfReport(JSON.parse(open(key, body, answersOf(place))) as Answers);
  }
}

/** What a reporter wrote in words. Their address is none of it: who wrote is not what was written. */
export function wordsOfReport({ story, links }: Answers): string[] {
  return [story, links].filter((text) => typeof text === 'string');
}
