import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import { Handles, type JobHandler } from '#platform/queue';
import { ChannelPurge } from '#referrals';

/** Destroys the numbers and addresses of appointments that have been over for 48 hours. */
@Injectable()
@Handles('contact-channels')
export class ContactChannelsProcessor implements JobHandler {
  constructor(
    private readonly keys: KeyRing,
    private readonly channels: ChannelPurge,
  ) {}

  async handle(): Promise<void> {
    for (const programme of this.keys.programmes) await this.channels.purge(programme);
  }
}
