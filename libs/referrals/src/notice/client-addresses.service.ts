import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';
import { ContactChannels } from '../contact-channel/contact-channels.service.js';
import type { NoticeAddress } from './notice-facts.js';

/** Where a client is reminded, who gave an address for it. */
@Injectable()
export class ClientAddresses {
  constructor(private readonly channels: ContactChannels) {}

  /** The address now; nothing when there is none, or no longer. */
  async of(
    transaction: Transaction,
    programme: string,
    appointmentId: string,
  ): Promise<NoticeAddress | undefined> {
    const channel = await this.channels.addressOf(transaction, programme, appointmentId);
    if (channel?.kind !== 'email') return undefined;
    const { value: address, language, quietFrom: from, quietTo: to } = channel;
    return { address, language, ...(from && to && { quiet: { from, to } }) };
  }
}
