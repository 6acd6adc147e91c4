import { Injectable } from '@nestjs/common';
import { Orphans } from '#chat';
import { KeyRing } from '#platform/crypto';
import { Handles, type JobHandler } from '#platform/queue';

/** Milliseconds after the start of the process in which everyone may connect again before anyone counts as lost. */
const graceMs = 10_000;

/** Leaves nobody stranded: conversations of lost counsellors return to the queue, places of absent visitors are given up. */
@Injectable()
@Handles('orphan-sweep')
export class OrphanSweepProcessor implements JobHandler {
  private readonly startedAt = performance.now();

  constructor(
    private readonly keys: KeyRing,
    private readonly orphans: Orphans,
  ) {}

  async handle(): Promise<void> {
    if (performance.now() - this.startedAt < graceMs) return;
    for (const programme of this.keys.programmes) {
      await this.orphans.returnLost(programme);
      await this.orphans.endAbandoned(programme);
    }
  }
}
