import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import { Handles, type JobHandler } from '#platform/queue';
import { Probing } from '#takedown';

/** Asks what was gone whether it has come back. */
@Injectable()
@Handles('takedown-reappearance')
export class TakedownReappearanceProcessor implements JobHandler {
  constructor(
    private readonly keys: KeyRing,
    private readonly probing: Probing,
  ) {}

  async handle(): Promise<void> {
    for (const programme of this.keys.programmes) await this.probing.probe(programme, 'reappearance');
  }
}
