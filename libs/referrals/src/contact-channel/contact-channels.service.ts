import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import type { ChannelNote, ChannelValue, KnownChannel, PutChannel } from '#contract/referrals';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { AppointmentNotices } from '../notice/appointment-notices.service.js';
import type { ReferralActor } from '../referral-actor.js';
import { type ChannelAddress, noteOf } from './channel-row.js';
import { ChannelStore } from './channel-store.service.js';
import { checkChannel, keptAfterMs } from './channel.policy.js';

type ChannelAction = 'channel:put' | 'channel:remove' | 'channel:read' | 'channel:reveal';

/** A number or an address that a client gave for one appointment, and no longer than for that. */
@Injectable()
export class ContactChannels {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly store: ChannelStore,
    private readonly notices: AppointmentNotices,
  ) {}

  /** Keeps it, in the place of the one before. Throws what `checkChannel` throws, and `NotFound`. */
  put(actor: ReferralActor, appointmentId: string, asked: PutChannel): Promise<ChannelNote> {
    const now = this.clock.now();
    return this.transaction(actor, async (transaction) => {
      const occasion = await this.store.lock(transaction, appointmentId);
      const value = checkChannel(asked, occasion, now);
      const purgeAt = new Date(occasion.ends_at.getTime() + keptAfterMs);
      const row = await this.store.put(transaction, actor.programme, {
        appointmentId,
        asked,
        value,
        purgeAt,
      });
      await this.notices.addressGiven(transaction, appointmentId);
      await this.note(transaction, actor, ['channel:put', appointmentId]);
      return noteOf(row);
    });
  }

  /** Destroys it with its key; once more is no error. Throws `NotFound`. */
  remove(actor: ReferralActor, appointmentId: string): Promise<void> {
    return this.transaction(actor, async (transaction) => {
      await this.store.lock(transaction, appointmentId);
      await this.store.remove(transaction, appointmentId);
      await this.note(transaction, actor, ['channel:remove', appointmentId]);
    });
  }

  /** Whether there is one and what may be done with it, without what it is. Throws `NotFound` for no appointment. */
  known(actor: ReferralActor, appointmentId: string): Promise<KnownChannel> {
    return this.transaction(actor, async (transaction) => {
      const row = await this.store.find(transaction, appointmentId, this.clock.now());
      if (!row) await this.store.lock(transaction, appointmentId);
      await this.note(transaction, actor, ['channel:read', appointmentId]);
      return row ? { channel: noteOf(row) } : {};
    });
  }

  /** The number or address itself. Throws `NotFound`, also from the moment on which it is to be gone. */
  reveal(actor: ReferralActor, appointmentId: string): Promise<ChannelValue> {
    return this.transaction(actor, async (transaction) => {
      const address = await this.addressOf(transaction, actor.programme, appointmentId);
      if (!address) throw new NotFound();
      await this.note(transaction, actor, ['channel:reveal', appointmentId]);
      return { value: address.value };
    });
  }

  /** Where to send or call now, asked at that moment and never kept; nothing when there is none, or no longer. */
  async addressOf(
    transaction: Transaction,
    programme: string,
    appointmentId: string,
  ): Promise<ChannelAddress | undefined> {
    const row = await this.store.find(transaction, appointmentId, this.clock.now());
    return row && { ...noteOf(row), value: this.store.open(programme, row) };
  }

  private note(
    transaction: Transaction,
    { staffId, role }: ReferralActor,
    [action, subjectId]: readonly [action: ChannelAction, appointmentId: string],
  ): Promise<void> {
    return this.audit.record(transaction, { staffId, role, action, subjectKind: 'appointment', subjectId });
  }

  private transaction<T>(
    { programme, staffId }: ReferralActor,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, work);
  }
}
