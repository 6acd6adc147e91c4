import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import { Handles, type JobHandler } from '#platform/queue';
import { ApiPolling } from '#takedown';

/** Asks the interfaces of providers what became of the notices they took. */
@Injectable()
@Handles('takedown-poll')
export class TakedownPollProcessor implements JobHandler {
  constructor(
    private readonly keys: KeyRing,
    private readonly polling: ApiPolling,
  ) {}

  async handle(): Promise<void> {
    for (const programme of this.keys.programmes) await this.polling.poll(programme);
  }
}
