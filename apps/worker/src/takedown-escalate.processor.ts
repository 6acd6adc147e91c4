import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import { Handles, type JobHandler } from '#platform/queue';
import { Deadlines } from '#takedown';

/** Brings up what comes after a reminder. */
@Injectable()
@Handles('takedown-escalate')
export class TakedownEscalateProcessor implements JobHandler {
  constructor(
    private readonly keys: KeyRing,
    private readonly deadlines: Deadlines,
  ) {}

  async handle(): Promise<void> {
    for (const programme of this.keys.programmes) await this.deadlines.escalate(programme);
  }
}
