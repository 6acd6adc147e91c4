import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import { Handles, type JobHandler } from '#platform/queue';
import { Digests } from '#takedown';

/** Tells officers in the morning how much waits, in a process that has the mailbox of their programme. */
@Injectable()
@Handles('takedown-digest')
export class TakedownDigestProcessor implements JobHandler {
  constructor(
    private readonly config: Config,
    private readonly digests: Digests,
  ) {}

  async handle(): Promise<void> {
    const { mailboxes, digestAt } = this.config;
    if (digestAt === undefined) return;
    for (const [programme, account] of mailboxes)
      await this.digests.send({ programme, account, at: digestAt });
  }
}
