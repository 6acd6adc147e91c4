import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import type { Transaction } from '#platform/database';
import { MailQueued } from './mail.events.js';
import { mailProfile } from './mail-profiles.js';
import { SealedMail } from './sealed-mail.service.js';

/** Notices of a programme in an hour: strangers cannot make it write to others without end. */
const mostInAnHour = 60;

/** Tells somebody, once for each thread, that what they sent along was not kept. */
@Injectable()
export class NotKeptNotice {
  constructor(
    private readonly sealed: SealedMail,
    private readonly clock: Clock,
  ) {}

  /** Queues it in the caller's transaction, unless the person was told or cannot be. */
  async queue(
    transaction: Transaction,
    { programme, threadId, contactId }: { programme: string; threadId: string; contactId: string },
  ): Promise<void> {
    const now = this.clock.now();
    const told = await transaction.query(
      `update contacts.mail_thread set told_at = $2
       where id = $1 and told_at is null and address is not null and (
         select count(*) from contacts.mail_thread o
         where o.programme_id = (select programmes.current()) and o.told_at > $2::timestamptz - interval '1 hour') < ${mostInAnHour}
       returning 1`,
      [threadId, now],
    );
    if (told.length === 0) return;
    const row = randomUUID();
    const body = await this.sealed.seal(
      transaction,
      { programme, contactId, column: 'mail_message.body', row },
      mailProfile(programme).notKept,
    );
    await transaction.query(
      `insert into contacts.mail_message (id, programme_id, thread_id, contact_id, kind, at, body, state, state_at)
       values ($1, programmes.current(), $2, $3, 'notice', $4, $5, 'queued', $4)`,
      [row, threadId, contactId, now, body],
    );
    transaction.publish(new MailQueued(row));
  }
}
