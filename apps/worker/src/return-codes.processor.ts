import { Injectable } from '@nestjs/common';
import { ReturnCodes } from '#identity';
import { KeyRing } from '#platform/crypto';
import { Handles, type JobHandler } from '#platform/queue';

/** Removes return codes that work no more. */
@Injectable()
@Handles('return-codes')
export class ReturnCodesProcessor implements JobHandler {
  constructor(
    private readonly keys: KeyRing,
    private readonly codes: ReturnCodes,
  ) {}

  async handle(): Promise<void> {
    for (const programme of this.keys.programmes) await this.codes.removeEnded(programme);
  }
}
