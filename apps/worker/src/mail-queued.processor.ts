import { Injectable } from '@nestjs/common';
import { MailSending } from '#contacts';
import { Config } from '#platform/config';
import { Unavailable } from '#platform/errors';
import { Handles, type JobHandler, type JobIds } from '#platform/queue';

/** Sends a message of ours. A failed job comes again, here or in a process that has the mailbox. */
@Injectable()
@Handles('MailQueued')
export class MailQueuedProcessor implements JobHandler {
  constructor(
    private readonly config: Config,
    private readonly sending: MailSending,
  ) {}

  async handle({ programme = '', messageId = '' }: JobIds): Promise<void> {
    const account = this.config.mailboxes.get(programme);
    if (!account) throw new Unavailable();
    if ((await this.sending.send({ programme, account, messageId })) === 'again') throw new Unavailable();
  }
}
