import { Injectable } from '@nestjs/common';
import { MailSending } from '#contacts';
import { KeyRing } from '#platform/crypto';
import { Handles, type JobHandler } from '#platform/queue';

/** Leaves no message of ours behind that no job is about any more. */
@Injectable()
@Handles('mail-sweep')
export class MailSweepProcessor implements JobHandler {
  constructor(
    private readonly keys: KeyRing,
    private readonly sending: MailSending,
  ) {}

  async handle(): Promise<void> {
    for (const programme of this.keys.programmes) await this.sending.sweep(programme);
  }
}
