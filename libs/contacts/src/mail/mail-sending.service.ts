import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { composeMail, type OutgoingMail, sendMail, type SendOutcome } from '#platform/mail';
import { MailQueued } from './mail.events.js';
import { OutgoingMessages, type Sending } from './outgoing-messages.service.js';

const stateAfter: Readonly<Record<SendOutcome, 'sent' | 'failed' | 'queued' | 'unsure'>> = {
  accepted: 'sent',
  refused: 'failed',
  not_sent: 'queued',
  unsure: 'unsure',
};

/** Seconds after which whoever was sending a message is no longer at it: no attempt can last as long. */
const lostSeconds = 180;

/** Sends each message of ours at most once: a broken line at the wrong moment is for a person to look at. */
@Injectable()
export class MailSending {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly messages: OutgoingMessages,
  ) {}

  /**
   * Sends a message that waits, and says whether it still does. That it is being sent is committed before the server
   * is asked; a message in that state is never sent again by itself.
   */
  async send(sending: Sending): Promise<'done' | 'again'> {
    const { programme, account, messageId } = sending;
    const mail = await this.claim(sending);
    if (mail === undefined) return 'done';
    const composed = await Promise.resolve(mail)
      .then(composeMail)
      .catch(() => undefined);
    const state = composed ? stateAfter[await sendMail(account, composed)] : 'failed';
    await this.database.transaction({ kind: 'system', programme }, ({ query }) =>
      query(
        `update contacts.mail_message set state = $2, state_at = $3 where id = $1 and state in ('sending', 'unsure')`,
        [messageId, state, this.clock.now()],
      ),
    );
    return state === 'queued' ? 'again' : 'done';
  }

  /** Finds what no job is about any more: what waits is queued again, what was being sent is for a person to look at. */
  async sweep(programme: string): Promise<void> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - lostSeconds * 1_000);
    await this.database.transaction({ kind: 'system', programme }, async ({ query, publish }) => {
      await query(
        `update contacts.mail_message set state = 'unsure', state_at = $2
         where programme_id = (select programmes.current()) and state = 'sending' and state_at < $1`,
        [before, now],
      );
      const rows = await query<{ id: string }>(
        `update contacts.mail_message set state_at = $2
         where programme_id = (select programmes.current()) and state = 'queued' and state_at < $1 returning id`,
        [before, now],
      );
      rows.forEach(({ id }) => publish(new MailQueued(id)));
    });
  }

  private claim(sending: Sending): Promise<OutgoingMail | undefined> {
    const { programme, messageId } = sending;
    return this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      const now = this.clock.now();
      const claimed = await transaction.query(
        `update contacts.mail_message set state = 'sending', state_at = $2 where id = $1 and state = 'queued' returning 1`,
        [messageId, now],
      );
      if (claimed.length === 0) return undefined;
      const mail = await this.messages.open(transaction, sending);
      if (mail === undefined)
        await transaction.query(`update contacts.mail_message set state = 'failed' where id = $1`, [
          messageId,
        ]);
      return mail;
    });
  }
}
