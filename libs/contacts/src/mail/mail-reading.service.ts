import { Injectable } from '@nestjs/common';
import type { EarlierMail, MailMessageView, MailState, MailThreadView } from '#contract';
import type { Transaction } from '#platform/database';
import { numberOf } from '../contact/contact-number.js';
import { type ContactActor, maySeeParameters, maySeeSql } from '../contact/contact.policy.js';
import { mayAnswer, mayGiveBack, mayTake } from './mail.policy.js';
import { SealedMail } from './sealed-mail.service.js';
import { MailSummaries } from './mail-summaries.service.js';
import { ThreadAccess } from './thread-access.service.js';
import type { ThreadRow } from './thread-row.js';

interface MessageRow {
  readonly id: string;
  readonly contact_id: string;
  readonly kind: MailMessageView['kind'];
  readonly at: Date;
  readonly body: Buffer;
  readonly dropped: number;
  readonly cut: boolean;
  readonly other_sender: boolean;
  readonly state: MailState | null;
  readonly staff_id: string | null;
  readonly name: string | null;
  readonly wrapped: Buffer | null;
}

/** Shows one thread; every reading is recorded with it, or does not happen. */
@Injectable()
export class MailReading {
  constructor(
    private readonly access: ThreadAccess,
    private readonly summaries: MailSummaries,
    private readonly sealed: SealedMail,
  ) {}

  /** The thread with all its messages; throws `NotFound`. */
  view(actor: ContactActor, id: string): Promise<MailThreadView> {
    return this.access.transaction(actor, async (transaction) => {
      const view = await this.show(transaction, actor, id);
      await this.access.record(transaction, actor, ['mail:read', view.contactId]);
      return view;
    });
  }

  /** The thread as the actor sees it now, for a transaction that records what it did by itself. */
  async show(transaction: Transaction, actor: ContactActor, id: string): Promise<MailThreadView> {
    const row = await this.access.find(transaction, actor, id);
    const place = { programme: actor.programme, contactId: row.contact_id, row: id } as const;
    return {
      ...(await this.summaries.one(transaction, actor, id)),
      language: row.language,
      items: await this.items(transaction, actor, id),
      draft: this.sealed.open({ ...place, column: 'mail_thread.draft' }, row.draft, row.wrapped) ?? '',
      earlier: await this.earlier(transaction, actor, row),
      may: { answer: mayAnswer(actor, row), take: mayTake(row), giveBack: mayGiveBack(actor, row) },
    };
  }

  private async items(
    { query }: Transaction,
    { programme }: ContactActor,
    id: string,
  ): Promise<MailMessageView[]> {
    const rows = await query<MessageRow>(
      `select m.id, m.contact_id, m.kind, m.at, m.body, m.dropped, m.cut, m.other_sender, m.state, m.staff_id,
         s.display_name as name, k.wrapped
       from contacts.mail_message m left join contacts.contact_key k on k.contact_id = m.contact_id
         left join identity.staff s on s.id = m.staff_id
       where m.thread_id = $1 order by date_trunc('second', m.at), m.arrival`,
      [id],
    );
    return rows.map((row) => {
      const place = {
        programme,
        contactId: row.contact_id,
        column: 'mail_message.body',
        row: row.id,
      } as const;
      const text = this.sealed.open(place, row.body, row.wrapped);
      return {
        id: row.id,
        kind: row.kind,
        at: row.at.toISOString(),
        ...(text !== undefined && { text }),
        dropped: row.dropped,
        cut: row.cut,
        otherSender: row.other_sender,
        ...(row.staff_id !== null && { by: { id: row.staff_id, displayName: row.name ?? '' } }),
        ...(row.state !== null && { state: row.state }),
      };
    });
  }

  /** Other threads of the same sender, as far as the actor may see them: a colleague's are not theirs to know of. */
  private async earlier(
    { query }: Transaction,
    actor: ContactActor,
    { id, sender_hash: sender }: ThreadRow,
  ): Promise<EarlierMail[]> {
    if (sender === null) return [];
    const rows = await query<{ id: string; contact_id: string; started_at: Date; last_at: Date }>(
      `select t.id, t.contact_id, c.started_at, t.last_at
       from contacts.mail_thread t join contacts.contact c on c.id = t.contact_id
       where t.programme_id = (select programmes.current()) and ${maySeeSql} and t.sender_hash = $3 and t.id <> $4
       order by t.last_at desc limit 10`,
      [...maySeeParameters(actor), sender, id],
    );
    return rows.map((row) => ({
      threadId: row.id,
      number: numberOf(row.contact_id, row.started_at),
      lastAt: row.last_at.toISOString(),
    }));
  }
}
