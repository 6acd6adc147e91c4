import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import type { MailAccount } from '#platform/config';
import type { Transaction } from '#platform/database';
import type { OutgoingMail } from '#platform/mail';
import { MailHashes } from './mail-hashes.service.js';
import { mailProfile } from './mail-profiles.js';
import type { SealedIds } from './received-messages.service.js';
import { type MailPlace, SealedMail } from './sealed-mail.service.js';
import { type ThreadRow, threadColumns, threadSource } from './thread-row.js';

interface MessageRow extends ThreadRow {
  readonly message_id: string;
  readonly message_contact: string;
  readonly message_wrapped: Buffer | null;
  readonly kind: 'answer' | 'notice';
  readonly body: Buffer;
  readonly ids: Buffer | null;
}

/** From whom a message goes, and which. */
export interface Sending {
  readonly programme: string;
  readonly account: MailAccount;
  readonly messageId: string;
}

/** Opens messages of ours for sending. */
@Injectable()
export class OutgoingMessages {
  constructor(
    private readonly hashes: MailHashes,
    private readonly sealed: SealedMail,
    private readonly clock: Clock,
  ) {}

  /** The message in full; its id is chosen with the first attempt and stays the same. Nothing when it was erased. */
  async open(
    transaction: Transaction,
    { programme, account, messageId }: Sending,
  ): Promise<OutgoingMail | undefined> {
    const [row] = await transaction.query<MessageRow>(
      `select ${threadColumns}, m.id as message_id, m.contact_id as message_contact, mk.wrapped as message_wrapped,
         m.kind, m.body, m.ids
       from ${threadSource} join contacts.mail_message m on m.thread_id = t.id
       left join contacts.contact_key mk on mk.contact_id = m.contact_id where m.id = $1`,
      [messageId],
    );
    if (!row) return undefined;
    const { language, kind, message_wrapped: wrapped } = row;
    const profile = mailProfile(programme);
    const place = { programme, contactId: row.message_contact, row: messageId } as const;
    const address = {
      programme,
      contactId: row.contact_id,
      column: 'mail_thread.address',
      row: row.id,
    } as const;
    const to = this.sealed.open(address, row.address, row.wrapped);
    const text = this.sealed.open({ ...place, column: 'mail_message.body' }, row.body, wrapped);
    if (to === undefined || text === undefined) return undefined;
    const ids: MailPlace = { ...place, column: 'mail_message.ids' };
    return {
      from: { name: profile.senderName[language], address: account.address },
      to,
      subject: profile.subject[language],
      text: kind === 'answer' ? `${text}\n\n--\n${profile.footer[language]}` : text,
      messageId:
        namedIn(this.sealed.open(ids, row.ids, wrapped)) ??
        (await this.name(transaction, ids, account, row.id)),
      answers: await this.answered(transaction, programme, row.id),
      date: this.clock.now(),
      automatic: kind === 'notice' ? 'answer' : 'no',
    };
  }

  /** Chooses the id of a message and keeps it, before anyone is told of it. */
  private async name(
    transaction: Transaction,
    place: MailPlace,
    { address }: MailAccount,
    threadId: string,
  ): Promise<string> {
    const own = `<${this.hashes.newId(place.programme, threadId)}${address.slice(address.indexOf('@'))}>`;
    await transaction.query('update contacts.mail_message set ids = $2, id_hash = $3 where id = $1', [
      place.row,
      await this.sealed.seal(transaction, place, JSON.stringify({ own, answers: [] } satisfies SealedIds)),
      this.hashes.ofId(place.programme, own),
    ]);
    return own;
  }

  /** What the message answers: the person's last message, and before it those it named itself. */
  private async answered({ query }: Transaction, programme: string, threadId: string): Promise<string[]> {
    const [row] = await query<{ id: string; contact_id: string; ids: Buffer; wrapped: Buffer | null }>(
      `select m.id, m.contact_id, m.ids, k.wrapped from contacts.mail_message m
       left join contacts.contact_key k on k.contact_id = m.contact_id
       where m.thread_id = $1 and m.kind = 'received' order by date_trunc('second', m.at) desc, m.arrival desc limit 1`,
      [threadId],
    );
    if (!row) return [];
    const place = { programme, contactId: row.contact_id, column: 'mail_message.ids', row: row.id } as const;
    const text = this.sealed.open(place, row.ids, row.wrapped);
    if (text === undefined) return [];
    const { own, answers } = JSON.parse(text) as SealedIds;
    return [...answers.toReversed(), ...(own === undefined ? [] : [own])];
  }
}

function namedIn(ids: string | undefined): string | undefined {
  return ids === undefined ? undefined : (JSON.parse(ids) as SealedIds).own;
}
