import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import { Handles, type JobHandler } from '#platform/queue';
import { SeatOffers } from '#referrals';

/** Hands seats whose offer nobody answered to the next in line, within a minute. */
@Injectable()
@Handles('seat-offers')
export class SeatOffersProcessor implements JobHandler {
  constructor(
    private readonly keys: KeyRing,
    private readonly offers: SeatOffers,
  ) {}

  async handle(): Promise<void> {
    for (const programme of this.keys.programmes) await this.offers.lapse(programme);
  }
}
