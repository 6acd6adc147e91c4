import { Injectable } from '@nestjs/common';
import type {
  AppointmentView,
  ChangeAppointment,
  EndAppointment,
  MoveAppointment,
} from '#contract/referrals';
import { constraintOf, type Transaction } from '#platform/database';
import { Conflict, NotFound } from '#platform/errors';
import { type AskedSlot, slotOf } from '../availability/slot-row.js';
import type { ReferralActor } from '../referral-actor.js';
import { AppointmentNotices } from '../notice/appointment-notices.service.js';
import { type AppointmentRow, changingSql, viewOf } from './appointment-row.js';
import { whenDone } from './appointment-states.js';
import { AppointmentStore } from './appointment-store.service.js';
import { endRefused, moveRefused } from './appointment.policy.js';
import type { RebookingActor } from './rebooking-actor.js';
import { refuse } from './refuse.js';

/** Gives appointments another time, gives them up, and says how they went. */
@Injectable()
export class Rebooking {
  constructor(
    private readonly store: AppointmentStore,
    private readonly notices: AppointmentNotices,
  ) {}

  /**
   * Moves to another time of the same service, or leaves everything as it was. Throws `SlotTaken` with the nearest free
   * times, `Conflict` for an old revision or one that is not booked, `Invalid` for another service, `NotFound`.
   */
  async move(actor: RebookingActor, id: string, asked: MoveAppointment): Promise<AppointmentView> {
    const now = this.store.clock.now();
    try {
      return await this.store.transaction(actor, async (transaction) => {
        const [row, slot] = await Promise.all([
          this.store.find(transaction, id),
          slotOf(transaction, asked.slotId),
        ]);
        if (!slot) throw new NotFound();
        await refuse(moveRefused(row, slot, now), transaction, { slot, now });
        const moved = await this.update(transaction, { id, revision: asked.revision, slot, now });
        await this.notices.moved(transaction, id);
        await this.store.record(transaction, actor, ['appointment:move', id]);
        return viewOf(moved, now);
      });
    } catch (error) {
      if (constraintOf(error) !== 'appointment_no_double_booking') throw error;
      return this.taken(actor, asked.slotId, now);
    }
  }

  /** Gives the time back. Throws `Conflict` for an old revision or one that is over, `NotFound`. */
  cancel(actor: RebookingActor, id: string, { revision }: ChangeAppointment): Promise<AppointmentView> {
    const now = this.store.clock.now();
    return this.store.transaction(actor, async (transaction) => {
      const { from, to } = whenDone('cancel');
      const [cancelled] = await transaction.prepared<AppointmentRow>(
        changingSql(`update referrals.appointment set state = $4, changed_at = $3, revision = revision + 1
          where id = $1 and revision = $2 and state = any ($5) and (state = 'booked' or hold_until > $3)`),
        [id, revision, now, to, from],
      );
      if (!cancelled) {
        await this.store.find(transaction, id);
        throw new Conflict();
      }
      await this.notices.cancelled(transaction, id);
      await this.store.record(transaction, actor, ['appointment:cancel', id]);
      return viewOf(cancelled, now);
    });
  }

  /** Says that it took place, or that nobody came. Throws `Conflict` for an old revision, before it began or when it is not booked; `NotFound`. */
  end(actor: ReferralActor, id: string, { revision, ending }: EndAppointment): Promise<AppointmentView> {
    const now = this.store.clock.now();
    return this.store.transaction(actor, async (transaction) => {
      const row = await this.store.find(transaction, id);
      await refuse(endRefused(row, ending, now), transaction, { now });
      const [ended] = await transaction.prepared<AppointmentRow>(
        changingSql(`update referrals.appointment set state = $4, changed_at = $3, revision = revision + 1
          where id = $1 and revision = $2 and state = $5`),
        [id, revision, now, ending, row.state],
      );
      if (!ended) throw new Conflict();
      await this.store.record(transaction, actor, ['appointment:end', id]);
      return viewOf(ended, now);
    });
  }

  /** One UPDATE: when the time is taken, Postgres refuses it whole and nobody loses theirs. */
  private async update(
    transaction: Transaction,
    move: { readonly id: string; readonly revision: number; readonly slot: AskedSlot; readonly now: Date },
  ): Promise<AppointmentRow> {
    const { id, revision, slot, now } = move;
    // Those who move to one host come one after the other: two UPDATEs to one time would wait for each other.
    await transaction.prepared('select from referrals.host where id = $1 for no key update', [slot.host_id]);
    await this.store.expireStale(transaction, slot, now);
    const [moved] = await transaction.prepared<AppointmentRow>(
      changingSql(`update referrals.appointment set host_id = $3, during = $4::tstzrange, wall_time = $5, zone = $6,
          changed_at = $7, revision = revision + 1, partner_answer = null, partner_answered_at = null
        where id = $1 and revision = $2 and state = 'booked'`),
      [id, revision, slot.host_id, slot.during, slot.wall_time, slot.zone, now],
    );
    if (!moved) throw new Conflict();
    return moved;
  }

  /** What was refused undid its transaction, so that another one looks what is free. */
  private taken(actor: RebookingActor, slotId: string, now: Date): Promise<never> {
    return this.store.transaction(actor, async (transaction) => {
      const slot = await slotOf(transaction, slotId);
      if (slot) await refuse('taken', transaction, { slot, now });
      throw new NotFound();
    });
  }
}
