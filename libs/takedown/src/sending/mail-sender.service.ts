import { Injectable } from '@nestjs/common';
import type { MailAccount } from '#platform/config';
import { MailPool } from '#platform/mail';
import { connections } from './at-once.js';
import type { ChannelSender, HandOver } from './channel-sender.js';
import { LetterWriting } from './letter-writing.service.js';
import { mailboxOf } from './sender-account.js';
import type { PreparedAttempt } from './prepared-attempt.js';
import type { TakedownSender } from './starting.service.js';

/** Hands attempts over by mail, each mailbox by connections that stay open. */
@Injectable()
export class MailSender implements ChannelSender {
  private readonly pools = new Map<MailAccount, MailPool>();

  constructor(private readonly letters: LetterWriting) {}

  async prepare(sender: TakedownSender, attempt: PreparedAttempt): Promise<HandOver> {
    const mailbox = mailboxOf(sender.account);
    if (!mailbox) return () => Promise.resolve({ outcome: 'not_sent' });
    // What cannot be written, as to an address that could be read in two ways, is for a person to look at.
    const mail = await this.letters.write(sender, attempt).catch(() => undefined);
    if (!mail) return () => Promise.resolve({ outcome: 'refused', fault: 'unwritable' });
    return async (mayStill) => ({ outcome: await this.poolOf(mailbox).send(mail, mayStill) });
  }

  /** Ends the connections that wait. */
  close(): void {
    this.pools.forEach((pool) => pool.close());
  }

  private poolOf(mailbox: MailAccount): MailPool {
    let pool = this.pools.get(mailbox);
    if (!pool) {
      pool = new MailPool(mailbox, { connections });
      this.pools.set(mailbox, pool);
    }
    return pool;
  }
}
