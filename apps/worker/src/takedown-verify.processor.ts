import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import { Handles, type JobHandler } from '#platform/queue';
import { Probing } from '#takedown';

/** Asks what is said to be gone whether it is. */
@Injectable()
@Handles('takedown-verify')
export class TakedownVerifyProcessor implements JobHandler {
  constructor(
    private readonly keys: KeyRing,
    private readonly probing: Probing,
  ) {}

  async handle(): Promise<void> {
    for (const programme of this.keys.programmes) await this.probing.probe(programme, 'verification');
  }
}
