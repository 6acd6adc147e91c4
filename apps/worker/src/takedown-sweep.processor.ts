import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import { Handles, type JobHandler } from '#platform/queue';
import { SendingSweep } from '#takedown';

/** Finds notices that are due, and leaves none behind that no job is about. */
@Injectable()
@Handles('takedown-sweep')
export class TakedownSweepProcessor implements JobHandler {
  constructor(
    private readonly keys: KeyRing,
    private readonly sweeping: SendingSweep,
  ) {}

  async handle(): Promise<void> {
    for (const programme of this.keys.programmes) await this.sweeping.sweep(programme);
  }
}
