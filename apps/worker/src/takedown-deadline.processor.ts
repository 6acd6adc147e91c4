import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import { Handles, type JobHandler } from '#platform/queue';
import { Deadlines } from '#takedown';

/** Finds notices whose provider is late. */
@Injectable()
@Handles('takedown-deadline')
export class TakedownDeadlineProcessor implements JobHandler {
  constructor(
    private readonly keys: KeyRing,
    private readonly deadlines: Deadlines,
  ) {}

  async handle(): Promise<void> {
    for (const programme of this.keys.programmes) await this.deadlines.remind(programme);
  }
}
