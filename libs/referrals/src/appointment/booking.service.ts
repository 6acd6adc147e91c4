import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AppointmentView, HoldAppointment } from '#contract/referrals';
import type { Transaction } from '#platform/database';
import { Conflict, NotFound } from '#platform/errors';
import { type AskedSlot, slotOf } from '../availability/slot-row.js';
import type { ReferralActor } from '../referral-actor.js';
import { type AppointmentRow, changingSql, readingSql, viewOf } from './appointment-row.js';
import { AppointmentStore } from './appointment-store.service.js';
import { confirmRefused, holdMs, holdRefused } from './appointment.policy.js';
import { refuse } from './refuse.js';

/** A hold that is asked for. */
interface Hold {
  readonly actor: ReferralActor;
  readonly asked: HoldAppointment;
  readonly slot: AskedSlot;
  readonly now: Date;
}

/** Keeps a time while it is talked about, and books it. */
@Injectable()
export class Booking {
  constructor(private readonly store: AppointmentStore) {}

  /**
   * Holds a time for ten minutes; the same key again is the same appointment. Throws `SlotTaken` with the nearest free
   * times, `Invalid` when the service is not for them, `NotFound`, `Conflict` for a key of a colleague.
   */
  hold(actor: ReferralActor, asked: HoldAppointment, callerRole?: string): Promise<AppointmentView> {
    const now = this.store.clock.now();
    return this.store.transaction(actor, async (transaction) => {
      const slot = await slotOf(transaction, asked.slotId);
      const refused = slot && holdRefused(slot, { callerRole, now });
      const made = slot && !refused ? await this.insert(transaction, { actor, asked, slot, now }) : undefined;
      const row = made ?? (await before(transaction, actor, asked.key));
      if (!row) {
        if (!slot) throw new NotFound();
        await refuse(refused ?? 'taken', transaction, { slot, now });
        throw new NotFound();
      }
      await this.store.record(transaction, actor, ['appointment:hold', row.id]);
      return viewOf(row, now);
    });
  }

  /** Books what the actor holds; once more is no error. Throws `Conflict` when the hold has ended, `Forbidden`, `NotFound`. */
  confirm(actor: ReferralActor, id: string): Promise<AppointmentView> {
    const now = this.store.clock.now();
    return this.store.transaction(actor, async (transaction) => {
      const [booked] = await transaction.prepared<AppointmentRow>(
        changingSql(`update referrals.appointment set state = 'booked', booked_at = $2, changed_at = $2,
          revision = revision + 1
          where id = $1 and state = 'held' and hold_until > $2 and held_by = $3`),
        [id, now, actor.staffId],
      );
      const row = booked ?? (await this.store.find(transaction, id));
      const isTheirs = row.state === 'booked' && row.held_by === actor.staffId;
      if (!isTheirs) await refuse(confirmRefused(actor, row, now), transaction, { now });
      await this.store.record(transaction, actor, ['appointment:confirm', id]);
      return viewOf(row, now);
    });
  }

  /** Nothing when somebody has the time, or the key was used: whoever is second waits here for the first to commit. */
  private async insert(transaction: Transaction, hold: Hold): Promise<AppointmentRow | undefined> {
    const { actor, asked, slot, now } = hold;
    const inserting =
      changingSql(`insert into referrals.appointment (id, programme_id, contact_id, service_id, host_id,
        hold_key, during, wall_time, zone, direction, state, hold_until, held_by, created_by, created_at, changed_at)
      values ($1, programmes.current(), $2, $3, $4, $5, $6::tstzrange, $7, $8, $9, 'held', $10, $11, $11, $12, $12)
      on conflict do nothing`);
    const values = [
      randomUUID(),
      asked.contactId,
      slot.service_id,
      slot.host_id,
      asked.key,
      slot.during,
      slot.wall_time,
      slot.zone,
      asked.direction ?? 'client_calls',
      new Date(now.getTime() + holdMs),
      actor.staffId,
      now,
    ];
    // Both go out at once, in this order.
    const [, [row]] = await Promise.all([
      this.store.expireStale(transaction, slot, now),
      transaction.prepared<AppointmentRow>(inserting, values),
    ]);
    return row;
  }
}

async function before(
  { prepared }: Transaction,
  { staffId }: ReferralActor,
  key: string,
): Promise<AppointmentRow | undefined> {
  const [row] = await prepared<AppointmentRow>(
    `${readingSql} where a.programme_id = (select programmes.current()) and a.hold_key = $1`,
    [key],
  );
  if (row && row.created_by !== staffId) throw new Conflict();
  return row;
}
