import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MailLanguage } from '#contract';
import { Clock } from '#platform/clock';
import type { Transaction } from '#platform/database';
import { Invalid } from '#platform/errors';
import { plainAddress } from '#platform/mail';
import { FormStore } from '../form/form-store.service.js';
import { MailHashes } from './mail-hashes.service.js';
import { SealedMail } from './sealed-mail.service.js';
import { type ThreadRow, threadColumns, threadSource } from './thread-row.js';

/** A thread with somebody who has a contact already. */
export interface BeginThread {
  readonly programme: string;
  readonly contactId: string;
  /** As the person gave it. */
  readonly address: string;
  readonly language: MailLanguage;
}

/** A thread to be made. */
interface NewThread {
  readonly programme: string;
  readonly contactId: string;
  readonly address: string | undefined;
  readonly subject?: string;
  readonly language: MailLanguage;
  readonly waitingSince: Date;
}

/** Makes threads and finds the one a message belongs to. */
@Injectable()
export class MailThreads {
  constructor(
    private readonly hashes: MailHashes,
    private readonly sealed: SealedMail,
    private readonly forms: FormStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a thread with the address somebody left, such as in a report; it waits for an answer from now on. In the
   * caller's transaction, which has made or locked the contact. Throws `Invalid` for an address that is none.
   */
  async begin(
    transaction: Transaction,
    { programme, contactId, address, language }: BeginThread,
  ): Promise<string> {
    const plain = plainAddress(address.trim());
    if (plain === undefined) throw new Invalid('address');
    return this.make(transaction, {
      programme,
      contactId,
      address: plain,
      language,
      waitingSince: this.clock.now(),
    });
  }

  /** Makes a thread of a contact; one without an address cannot be answered. */
  async make(transaction: Transaction, thread: NewThread): Promise<string> {
    const { programme, contactId, address, language, waitingSince } = thread;
    const row = randomUUID();
    const place = { programme, contactId, row };
    await transaction.query(
      `insert into contacts.mail_thread
         (id, programme_id, contact_id, token_hash, sender_hash, address, subject, language, waiting_since, last_at)
       values ($1, programmes.current(), $2, $3, $4, $5, $6, $7, $8, $8)`,
      [
        row,
        contactId,
        this.hashes.ofToken(programme, row),
        address === undefined ? null : this.hashes.ofSender(programme, address),
        await this.sealed.seal(transaction, { ...place, column: 'mail_thread.address' }, address),
        await this.sealed.seal(transaction, { ...place, column: 'mail_thread.subject' }, thread.subject),
        language,
        waitingSince,
      ],
    );
    return row;
  }

  /**
   * The thread these ids speak of, held until the commit: by our own token, which only who was written to knows,
   * else by an id of the same sender. Never by a subject. An erased thread is not found.
   */
  async match(
    transaction: Transaction,
    programme: string,
    { answers, sender }: { answers: readonly string[]; sender: string | undefined },
  ): Promise<ThreadRow | undefined> {
    const tokens = this.hashes.tokensIn(programme, answers);
    const byToken = await this.locked(transaction, 't.token_hash = any($1::bytea[])', [tokens]);
    if (byToken || sender === undefined) return byToken;
    const ids = answers.map((id) => this.hashes.ofId(programme, id));
    return this.locked(
      transaction,
      `t.sender_hash = $2 and t.id in (select m.thread_id from contacts.mail_message m
         where m.programme_id = (select programmes.current()) and m.id_hash = any($1::bytea[]))`,
      [ids, this.hashes.ofSender(programme, sender)],
    );
  }

  /** Whether the sender is the one to whom answers of the thread go. */
  isOf(programme: string, { sender_hash: known }: ThreadRow, sender: string | undefined): boolean {
    return sender !== undefined && known !== null && known.equals(this.hashes.ofSender(programme, sender));
  }

  /**
   * Goes on under a new contact, because the one before was closed and a closed contact stays as it is. What is
   * sealed is sealed anew with the new contact's key, so that erasing the old one takes nothing from the new.
   */
  async goOn(
    transaction: Transaction,
    programme: string,
    { thread, contactId }: { thread: ThreadRow; contactId: string },
  ): Promise<void> {
    const again = async (column: 'mail_thread.address' | 'mail_thread.subject', sealed: Buffer | null) => {
      const place = { programme, column, row: thread.id };
      const text = this.sealed.open({ ...place, contactId: thread.contact_id }, sealed, thread.wrapped);
      return this.sealed.seal(transaction, { ...place, contactId }, text);
    };
    await transaction.query(
      `update contacts.mail_thread set contact_id = $2, address = $3, subject = $4, draft = null, waiting_since = null
       where id = $1`,
      [
        thread.id,
        contactId,
        await again('mail_thread.address', thread.address),
        await again('mail_thread.subject', thread.subject),
      ],
    );
  }

  /** A draft for what came in by mail, which nobody has taken yet. */
  async newContact(transaction: Transaction, programme: string, startedAt: Date): Promise<string> {
    const id = randomUUID();
    const { version } = await this.forms.newest(transaction, programme);
    await transaction.query(
      `insert into contacts.contact (id, programme_id, create_key, channel, kind, state, form_version, started_at)
       values ($1, programmes.current(), $1, 'email', 'counselling', 'draft', $2, $3)`,
      [id, version, startedAt],
    );
    return id;
  }

  private async locked(
    { query }: Transaction,
    condition: string,
    parameters: readonly unknown[],
  ): Promise<ThreadRow | undefined> {
    const [row] = await query<ThreadRow>(
      `select ${threadColumns} from ${threadSource}
       where t.programme_id = (select programmes.current()) and k.wrapped is not null and ${condition}
       order by t.last_at desc limit 1 for no key update of t, c`,
      parameters,
    );
    return row;
  }
}
