import { Injectable } from '@nestjs/common';
import { Mailboxes } from '#contacts';
import { Unavailable } from '#platform/errors';
import { Handles, type JobHandler, type JobIds } from '#platform/queue';
import { Enrolling, SendingAccounts, TakedownSending } from '#takedown';

/** Has everything sent that was approved. A failed job comes again, here or in a process that has the mailbox. */
@Injectable()
@Handles('TakedownApproved')
export class TakedownApprovedProcessor implements JobHandler {
  constructor(
    private readonly accounts: SendingAccounts,
    private readonly mailboxes: Mailboxes,
    private readonly enrolling: Enrolling,
    private readonly sending: TakedownSending,
  ) {}

  async handle({ programme = '' }: JobIds): Promise<void> {
    const mailbox = this.accounts.mailboxOf(programme);
    if (mailbox) return this.sending.send({ programme, account: mailbox });
    // What a person hands over themselves needs no mailbox; the rest waits for a process that has it.
    await this.enrolling.enrol(programme);
    if (await this.mailboxes.has(programme)) throw new Unavailable();
    // Nobody has one: what goes by an interface needs none, and what goes by mail fails where a person sees it.
    const account = this.accounts.addressOf(programme);
    if (account) await this.sending.send({ programme, account });
  }
}
