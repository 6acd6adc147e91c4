import { Injectable } from '@nestjs/common';
import type { PutChannel } from '#contract/referrals';
import type { Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { type ChannelRow, channelSql, keepingSql } from './channel-row.js';
import { ChannelSeal } from './channel-seal.service.js';
import type { ChannelOccasion } from './channel.policy.js';

/** What is to be kept, and until when. */
interface KeptChannel {
  readonly appointmentId: string;
  readonly asked: PutChannel;
  readonly value: string;
  readonly purgeAt: Date;
}

/** Keeps, finds and destroys numbers and addresses of appointments. */
@Injectable()
export class ChannelStore {
  constructor(private readonly seals: ChannelSeal) {}

  /** Locks the appointment, so that nobody gives it up or moves it meanwhile: what is given then would stay. Throws `NotFound`. */
  async lock({ query }: Transaction, appointmentId: string): Promise<ChannelOccasion> {
    const [row] = await query<ChannelOccasion>(
      `select state, direction, ends_at from referrals.appointment
       where programme_id = (select programmes.current()) and id = $1 for no key update`,
      [appointmentId],
    );
    if (!row) throw new NotFound();
    return row;
  }

  /** The row at an instant; nothing once its time is over, also when nobody has removed it yet. */
  async find({ query }: Transaction, appointmentId: string, now: Date): Promise<ChannelRow | undefined> {
    return (await query<ChannelRow>(channelSql, [appointmentId, now]))[0];
  }

  /** Keeps it under a new key, in the place of the one before. */
  async put({ query }: Transaction, programme: string, kept: KeptChannel): Promise<ChannelRow> {
    const { appointmentId, asked, value, purgeAt } = kept;
    const { sealed, wrapped } = this.seals.seal(programme, appointmentId, value);
    const [row] = await query<Omit<ChannelRow, 'wrapped'>>(keepingSql, [
      appointmentId,
      asked.kind,
      sealed,
      asked.mayLeaveVoicemail ?? false,
      asked.quietFrom ?? null,
      asked.quietTo ?? null,
      asked.language,
      purgeAt,
    ]);
    await query(
      `insert into referrals.contact_channel_key (appointment_id, programme_id, wrapped)
       values ($1, programmes.current(), $2)
       on conflict on constraint contact_channel_key_pk do update set wrapped = excluded.wrapped`,
      [appointmentId, wrapped],
    );
    return { ...(row as Omit<ChannelRow, 'wrapped'>), wrapped };
  }

  /** Destroys it with its key. */
  async remove({ query }: Transaction, appointmentId: string): Promise<void> {
    await query('delete from referrals.contact_channel_key where appointment_id = $1', [appointmentId]);
    await query('delete from referrals.contact_channel where appointment_id = $1', [appointmentId]);
  }

  /** The value of a row, which opens in its own place only. */
  open(programme: string, row: ChannelRow): string {
    return this.seals.open(programme, row);
  }
}
