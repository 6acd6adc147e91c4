import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AnswerMail, MailThreadView, ResolveMail, SaveMailDraft } from '#contract';
import type { Transaction } from '#platform/database';
import { Conflict, Invalid, NotFound } from '#platform/errors';
import { plainText } from '#platform/mail';
import type { ContactActor } from '../contact/contact.policy.js';
import { WordIndex } from '../finding/word-index.service.js';
import { MailQueued } from './mail.events.js';
import { mayAnswer, mayGiveBack, mayTake } from './mail.policy.js';
import { MailReading } from './mail-reading.service.js';
import { SealedMail } from './sealed-mail.service.js';
import { type MailAction, ThreadAccess } from './thread-access.service.js';
import type { ThreadRow } from './thread-row.js';

type Work = (transaction: Transaction, thread: ThreadRow) => Promise<unknown>;

/** Takes threads, writes answers and sends them, and decides what no machine can. */
@Injectable()
export class MailAnswers {
  constructor(
    private readonly access: ThreadAccess,
    private readonly reading: MailReading,
    private readonly sealed: SealedMail,
    private readonly index: WordIndex,
  ) {}

  /** Makes it the actor's; throws `Conflict` when somebody has it, `NotFound`. */
  take(actor: ContactActor, id: string): Promise<MailThreadView> {
    return this.change(actor, ['mail:take', id], async (transaction, thread) => {
      if (!mayTake(thread)) throw new Conflict();
      await own(transaction, thread.contact_id, actor.staffId);
    });
  }

  /** Makes it nobody's again; throws `Conflict` when it is not the actor's, `NotFound`. */
  giveBack(actor: ContactActor, id: string): Promise<MailThreadView> {
    return this.change(actor, ['mail:return', id], async (transaction, thread) => {
      if (!mayGiveBack(actor, thread)) throw new Conflict();
      await own(transaction, thread.contact_id, null);
    });
  }

  /** Keeps what was written of an answer, and makes the thread the actor's when it was nobody's; throws as {@link answer} does. */
  saveDraft(actor: ContactActor, id: string, { text }: SaveMailDraft): Promise<MailThreadView> {
    return this.change(actor, ['mail:draft', id], async (transaction, thread) => {
      await this.refuseOrOwn(transaction, actor, thread);
      const place = {
        programme: actor.programme,
        contactId: thread.contact_id,
        column: 'mail_thread.draft',
        row: id,
      } as const;
      const draft = await this.sealed.seal(transaction, place, text === '' ? undefined : text);
      await transaction.query('update contacts.mail_thread set draft = $2 where id = $1', [id, draft]);
    });
  }

  /**
   * Queues an answer; the same key again is the same answer. Throws `Conflict` when the contact is closed or has no
   * address, `Invalid` for an answer without a word, `NotFound`.
   */
  answer(actor: ContactActor, id: string, asked: AnswerMail): Promise<MailThreadView> {
    const text = plainText(asked.text);
    if (text === '') throw new Invalid('text');
    return this.change(actor, ['mail:answer', id], async (transaction, thread) => {
      if (await this.isQueued(transaction, id, asked.key)) return;
      await this.refuseOrOwn(transaction, actor, thread);
      await this.queue(transaction, actor, { thread, asked: { ...asked, text } });
    });
  }

  /** A person's decision about an answer that failed, came back, or nobody knows; throws `Conflict` for any other. */
  resolve(
    actor: ContactActor,
    id: string,
    asked: ResolveMail & { messageId: string },
  ): Promise<MailThreadView> {
    return this.change(actor, ['mail:resolve', id], async (transaction, thread) => {
      const { messageId, outcome } = asked;
      // Whoever sees that an answer did not arrive may tick it off, also when the contact was closed since.
      if (outcome === 'again' && !mayAnswer(actor, thread)) throw new Conflict();
      const rows = await transaction.query<{ decided: boolean }>(
        `with found as (select id, state from contacts.mail_message where id = $1 and thread_id = $2 for no key update),
           changed as (update contacts.mail_message m set state = $3, state_at = $4 from found
             where m.id = found.id and found.state in ('unsure', 'failed', 'returned') returning m.id)
         select exists (select from changed) as decided from found`,
        [messageId, id, outcome === 'again' ? 'queued' : 'sent', this.access.clock.now()],
      );
      const [row] = rows;
      if (!row) throw new NotFound();
      if (!row.decided) throw new Conflict();
      if (outcome === 'again') transaction.publish(new MailQueued(messageId));
    });
  }

  /** One transaction: what was done, its entry in the audit trail, and the thread as it stands then. */
  private change(
    actor: ContactActor,
    [action, id]: [MailAction, string],
    work: Work,
  ): Promise<MailThreadView> {
    return this.access.transaction(actor, async (transaction) => {
      const thread = await this.access.lock(transaction, actor, id);
      await work(transaction, thread);
      await this.access.record(transaction, actor, [action, thread.contact_id]);
      return this.reading.show(transaction, actor, id);
    });
  }

  private async refuseOrOwn(transaction: Transaction, actor: ContactActor, thread: ThreadRow): Promise<void> {
    if (!mayAnswer(actor, thread)) throw new Conflict();
    if (thread.owner_id === null) await own(transaction, thread.contact_id, actor.staffId);
  }

  private async isQueued({ query }: Transaction, id: string, key: string): Promise<boolean> {
    const rows = await query<{ thread_id: string }>(
      'select thread_id from contacts.mail_message where answer_key = $1 and programme_id = (select programmes.current())',
      [key],
    );
    if (rows.some(({ thread_id }) => thread_id !== id)) throw new Conflict();
    return rows.length > 0;
  }

  private async queue(
    transaction: Transaction,
    { programme, staffId }: ContactActor,
    { thread, asked }: { thread: ThreadRow; asked: AnswerMail },
  ): Promise<void> {
    const row = randomUUID();
    const now = this.access.clock.now();
    const place = { programme, contactId: thread.contact_id, column: 'mail_message.body', row } as const;
    const body = await this.sealed.seal(transaction, place, asked.text);
    await transaction.query(
      `insert into contacts.mail_message
         (id, programme_id, thread_id, contact_id, kind, at, body, state, state_at, staff_id, answer_key)
       values ($1, programmes.current(), $2, $3, 'answer', $4, $5, 'queued', $4, $6, $7)`,
      [row, thread.id, thread.contact_id, now, body, staffId, asked.key],
    );
    await this.index.add(transaction, place, asked.text);
    await transaction.query(
      `update contacts.mail_thread set waiting_since = null, draft = null, last_at = greatest(last_at, $2), language = $3
       where id = $1`,
      [thread.id, now, asked.language],
    );
    transaction.publish(new MailQueued(row));
  }
}

async function own({ query }: Transaction, contactId: string, staffId: string | null): Promise<void> {
  await query('update contacts.contact set owner_id = $2, revision = revision + 1 where id = $1', [
    contactId,
    staffId,
  ]);
}
