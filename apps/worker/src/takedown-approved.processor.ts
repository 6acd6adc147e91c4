import { Injectable } from '@nestjs/common';
import { Mailboxes } from '#contacts';
import { Config } from '#platform/config';
import { Unavailable } from '#platform/errors';
import { Handles, type JobHandler, type JobIds } from '#platform/queue';
import { Enrolling, TakedownSending } from '#takedown';

/** Has everything sent that was approved. A failed job comes again, here or in a process that has the mailbox. */
@Injectable()
@Handles('TakedownApproved')
export class TakedownApprovedProcessor implements JobHandler {
  constructor(
    private readonly config: Config,
    private readonly mailboxes: Mailboxes,
    private readonly enrolling: Enrolling,
    private readonly sending: TakedownSending,
  ) {}

  async handle({ programme = '' }: JobIds): Promise<void> {
    const account = this.config.mailboxes.get(programme);
    if (account) return this.sending.send({ programme, account });
    // What a person hands over themselves needs no mailbox; the rest waits for a process that has it.
    await this.enrolling.enrol(programme);
    if (await this.mailboxes.has(programme)) throw new Unavailable();
  }
}
