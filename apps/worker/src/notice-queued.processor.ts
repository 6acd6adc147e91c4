import { Injectable } from '@nestjs/common';
import { Mailboxes } from '#contacts';
import { Config } from '#platform/config';
import { Unavailable } from '#platform/errors';
import { Handles, type JobHandler, type JobIds } from '#platform/queue';
import { NoticeSending } from '#referrals';

/** Sends a notice about an appointment. A failed job comes again, here or in a process that has the mailbox. */
@Injectable()
@Handles('NoticeQueued')
export class NoticeQueuedProcessor implements JobHandler {
  constructor(
    private readonly config: Config,
    private readonly mailboxes: Mailboxes,
    private readonly sending: NoticeSending,
  ) {}

  async handle({ programme = '', noticeId = '' }: JobIds): Promise<void> {
    const account = this.config.mailboxes.get(programme);
    if (account) return this.sending.send({ programme, account, noticeId });
    // A programme that works without e-mail has nobody who could send it; it waits in case that changes.
    if (await this.mailboxes.has(programme)) throw new Unavailable();
  }
}
