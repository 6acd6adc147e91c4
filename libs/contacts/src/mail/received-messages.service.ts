import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import type { Transaction } from '#platform/database';
import type { ParsedMail } from '#platform/mail';
import { WordIndex } from '../finding/word-index.service.js';
import type { MailNumber } from './mailboxes.service.js';
import { MailHashes } from './mail-hashes.service.js';
import { SealedMail } from './sealed-mail.service.js';

/** Where a message belongs. */
export interface MessagePlace {
  readonly programme: string;
  readonly threadId: string;
  readonly contactId: string;
}

/** A message that came in. */
export interface ReceivedMessage {
  readonly mail: ParsedMail;
  readonly raw: Buffer;
  readonly number: MailNumber;
  readonly at: Date;
  readonly otherSender: boolean;
}

/** The message a person sent, and the ids it names, as they are sealed together. */
export interface SealedIds {
  readonly own?: string;
  readonly answers: readonly string[];
}

/** Keeps what came in, sealed. */
@Injectable()
export class ReceivedMessages {
  constructor(
    private readonly hashes: MailHashes,
    private readonly sealed: SealedMail,
    private readonly index: WordIndex,
    private readonly clock: Clock,
  ) {}

  /** Adds a message to its thread, which waits for an answer from the first one on. */
  async add(
    transaction: Transaction,
    { programme, threadId, contactId }: MessagePlace,
    { mail, raw, number, at, otherSender }: ReceivedMessage,
  ): Promise<void> {
    const row = randomUUID();
    const place = { programme, contactId, row };
    const { messageId: own, answers } = mail;
    const ids: SealedIds = { ...(own !== undefined && { own }), answers };
    await transaction.query(
      `insert into contacts.mail_message (id, programme_id, thread_id, contact_id, kind, at, body, ids, id_hash,
         uid_validity, uid, fingerprint, other_sender, cut, dropped)
       values ($1, programmes.current(), $2, $3, 'received', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        row,
        threadId,
        contactId,
        at,
        await this.sealed.seal(transaction, { ...place, column: 'mail_message.body' }, mail.text),
        await this.sealed.seal(transaction, { ...place, column: 'mail_message.ids' }, JSON.stringify(ids)),
        own === undefined ? null : this.hashes.ofId(programme, own),
        number.uidValidity,
        number.uid,
        this.hashes.ofRaw(programme, raw),
        otherSender,
        mail.cut,
        mail.dropped,
      ],
    );
    await this.index.add(transaction, place, mail.text);
    await transaction.query(
      `update contacts.mail_thread set waiting_since = coalesce(waiting_since, $2), last_at = greatest(last_at, $2)
       where id = $1`,
      [threadId, at],
    );
  }

  /** Whether this very message was kept before; a mailbox that numbers its messages anew gives all of them again. */
  async isKnown({ query }: Transaction, programme: string, raw: Buffer): Promise<boolean> {
    const rows = await query(
      `select 1 from contacts.mail_message where programme_id = (select programmes.current()) and fingerprint = $1`,
      [this.hashes.ofRaw(programme, raw)],
    );
    return rows.length > 0;
  }

  /** An answer of ours came back; its id is known to nobody but who was sent it. */
  async markReturned({ query }: Transaction, programme: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await query(
      `update contacts.mail_message set state = 'returned', state_at = $2
       where programme_id = (select programmes.current()) and id_hash = any($1::bytea[]) and state in ('sent', 'unsure')`,
      [ids.map((id) => this.hashes.ofId(programme, id)), this.clock.now()],
    );
  }
}
