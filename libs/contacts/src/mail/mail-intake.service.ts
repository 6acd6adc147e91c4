import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { describeError, Unavailable } from '#platform/errors';
import type { ArrivedMail, SettledMail } from '#platform/mail';
import { type AsideReason, Mailboxes } from './mailboxes.service.js';
import { MailThreads } from './mail-threads.service.js';
import { NotKeptNotice } from './not-kept-notice.service.js';
import { readMail, type ReadMail } from './read-mail.js';
import { type MessagePlace, ReceivedMessages } from './received-messages.service.js';
import type { ThreadRow } from './thread-row.js';

type PersonMail = Extract<ReadMail, { readonly kind: 'person' }>;

/** A message on its way in. */
interface Arrival {
  readonly programme: string;
  readonly arrived: ArrivedMail;
  /** When it came, never later than now. */
  readonly at: Date;
}

/** Takes each message of a mailbox in, exactly once, whenever the process is killed. */
@Injectable()
export class MailIntake {
  private readonly logger = new Logger('mail');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mailboxes: Mailboxes,
    private readonly threads: MailThreads,
    private readonly messages: ReceivedMessages,
    private readonly notice: NotKeptNotice,
  ) {}

  /**
   * Deals with one message of the mailbox whose address is `own`: what it leads to and the mark that it was dealt
   * with are one transaction. What cannot be read or stored is put aside, so that the next one is reached. Throws
   * `Unavailable` while Postgres is away.
   */
  async take(programme: string, own: string, arrived: ArrivedMail): Promise<SettledMail> {
    const now = this.clock.now();
    const arrival = { programme, arrived, at: arrived.receivedAt < now ? arrived.receivedAt : now };
    const read = await readMail(arrived, own);
    try {
      return await this.store(arrival, read);
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      const { name, frames } = describeError(error);
      this.logger.error(`unforeseen ${name}`, frames);
      return this.store(arrival, { kind: 'aside', reason: 'unstorable', returned: [] });
    }
  }

  /** Puts a message aside that somebody else could not store, so that the next one is reached. */
  putAside(programme: string, arrived: ArrivedMail): Promise<SettledMail> {
    const now = this.clock.now();
    const at = arrived.receivedAt < now ? arrived.receivedAt : now;
    return this.store({ programme, arrived, at }, { kind: 'aside', reason: 'unstorable', returned: [] });
  }

  private store(arrival: Arrival, read: ReadMail): Promise<SettledMail> {
    const { programme, arrived } = arrival;
    return this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      if (await this.mailboxes.advance(transaction, arrived)) await this.enter(transaction, arrival, read);
      const { uidValidity, uid } = arrived;
      const aside = await this.mailboxes.quarantined(transaction, uidValidity, [uid]);
      return aside.has(uid) ? 'quarantined' : 'taken';
    });
  }

  private async enter(transaction: Transaction, arrival: Arrival, read: ReadMail): Promise<void> {
    const { programme, arrived, at } = arrival;
    if (read.kind === 'aside') {
      await this.messages.markReturned(transaction, programme, read.returned);
      return this.setAside(transaction, arrival, read.reason);
    }
    const { mail, raw, sender } = read;
    if (await this.messages.isKnown(transaction, programme, raw))
      return this.setAside(transaction, arrival, 'repeated');
    const asked = { answers: mail.answers, sender };
    const match = await this.threads.match(transaction, programme, asked);
    const place = match
      ? await this.goOn(transaction, arrival, match)
      : await this.begin(transaction, arrival, read);
    const otherSender = match !== undefined && !this.threads.isOf(programme, match, sender);
    await this.messages.add(transaction, place, { mail, raw, number: arrived, at, otherSender });
    if (mail.dropped > 0) await this.notice.queue(transaction, place);
  }

  private async begin(
    transaction: Transaction,
    { programme, at }: Arrival,
    { mail, sender }: PersonMail,
  ): Promise<MessagePlace> {
    const contactId = await this.threads.newContact(transaction, programme, at);
    const threadId = await this.threads.make(transaction, {
      programme,
      contactId,
      address: sender,
      subject: mail.subject,
      language: 'nl',
      waitingSince: at,
    });
    return { programme, threadId, contactId };
  }

  private async goOn(
    transaction: Transaction,
    { programme, at }: Arrival,
    thread: ThreadRow,
  ): Promise<MessagePlace> {
    const { id: threadId, contact_id: before } = thread;
    if (thread.contact_state === 'draft') return { programme, threadId, contactId: before };
    const contactId = await this.threads.newContact(transaction, programme, at);
    await this.threads.goOn(transaction, programme, { thread, contactId });
    return { programme, threadId, contactId };
  }

  private async setAside(
    { query }: Transaction,
    { arrived, at }: Arrival,
    reason: AsideReason,
  ): Promise<void> {
    await query(
      `insert into contacts.mail_set_aside (programme_id, uid_validity, uid, reason, size, received_at, at)
       values (programmes.current(), $1, $2, $3, $4, $5, $6)`,
      [arrived.uidValidity, arrived.uid, reason, arrived.size, at, this.clock.now()],
    );
  }
}
