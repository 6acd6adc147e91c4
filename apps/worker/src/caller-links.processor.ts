import { Injectable } from '@nestjs/common';
import { CallerYears } from '#contacts';
import { KeyRing } from '#platform/crypto';
import { Handles, type JobHandler } from '#platform/queue';

/** Forgets who called, a year after: every hour, so that a restart costs no day. */
@Injectable()
@Handles('caller-links')
export class CallerLinksProcessor implements JobHandler {
  constructor(
    private readonly keys: KeyRing,
    private readonly years: CallerYears,
  ) {}

  async handle(): Promise<void> {
    for (const programme of this.keys.programmes) await this.years.forget(programme);
  }
}
