import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import { Handles, type JobHandler } from '#platform/queue';
import { SlotExpansion } from '#referrals';

/** Works out the times of hosts one day further. */
@Injectable()
@Handles('referral-slots')
export class ReferralSlotsProcessor implements JobHandler {
  constructor(
    private readonly keys: KeyRing,
    private readonly expansion: SlotExpansion,
  ) {}

  async handle(): Promise<void> {
    for (const programme of this.keys.programmes) await this.expansion.extend(programme);
  }
}
