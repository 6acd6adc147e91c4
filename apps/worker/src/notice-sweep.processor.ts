import { Injectable } from '@nestjs/common';
import { Mailboxes } from '#contacts';
import { KeyRing } from '#platform/crypto';
import { Handles, type JobHandler } from '#platform/queue';
import { NoticeSending } from '#referrals';

/** Finds notices that are due, and leaves none behind that no job is about; of programmes that have a mailbox. */
@Injectable()
@Handles('notice-sweep')
export class NoticeSweepProcessor implements JobHandler {
  constructor(
    private readonly keys: KeyRing,
    private readonly mailboxes: Mailboxes,
    private readonly sending: NoticeSending,
  ) {}

  async handle(): Promise<void> {
    for (const programme of this.keys.programmes)
      if (await this.mailboxes.has(programme)) await this.sending.sweep(programme);
  }
}
