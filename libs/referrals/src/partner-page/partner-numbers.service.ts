import { Injectable } from '@nestjs/common';
import type { NumberForPartner, PartnerAppointment } from '#contract/referrals';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { Conflict, NotFound } from '#platform/errors';
import { ChannelStore } from '../contact-channel/channel-store.service.js';
import type { LinkedAppointment } from './partner-links.service.js';
import { maySeeNumber, stageOf } from './partner-page.policy.js';
import { type PartnerRow, partnerRowOf } from './partner-row.js';

/** The number of a client whom the clinic calls: shown when it is asked for, from confirming until it is destroyed. */
@Injectable()
export class PartnerNumbers {
  constructor(
    private readonly database: Database,
    private readonly channels: ChannelStore,
    private readonly clock: Clock,
  ) {}

  /** The number and what may be done with it. Throws `Conflict` when there is none to see, `NotFound`. */
  read({ programme, appointmentId }: LinkedAppointment): Promise<NumberForPartner> {
    const now = this.clock.now();
    return this.database.transaction({ kind: 'visitor', programme }, async (transaction) => {
      const row = await partnerRowOf(transaction, appointmentId);
      if (!row || stageOf(row, now) === undefined) throw new NotFound();
      const channel = maySeeNumber(row) ? await this.channels.find(transaction, row.id, now) : undefined;
      if (channel?.kind !== 'phone') throw new Conflict();
      const { may_leave_voicemail: mayLeaveVoicemail, quiet_from: from, quiet_to: to } = channel;
      const value = this.channels.open(programme, channel);
      return { value, mayLeaveVoicemail, ...(from && to && { quietFrom: from, quietTo: to }) };
    });
  }

  /** Whether there is one to ask for, where the clinic calls. */
  async knownIn(transaction: Transaction, row: PartnerRow): Promise<Pick<PartnerAppointment, 'numberKnown'>> {
    if (!maySeeNumber(row)) return {};
    const channel = await this.channels.find(transaction, row.id, this.clock.now());
    return { numberKnown: channel?.kind === 'phone' };
  }
}
