import { Injectable } from '@nestjs/common';
import type { AppointmentView, HoldAppointment } from '#contract/referrals';
import { Database, Lanes, type Transaction } from '#platform/database';
import type { ReferralActor } from '../referral-actor.js';
import { type AppointmentRow, viewOf } from './appointment-row.js';
import {
  type AppointmentAction,
  type AppointmentDeed,
  AppointmentStore,
} from './appointment-store.service.js';
import { type ConfirmAct, ConfirmHolds } from './confirm-holds.service.js';
import { type Held, type HoldAct, HoldTimes } from './hold-times.service.js';

/**
 * Keeps a time while it is talked about, and books it. What people of one programme ask at one moment is one
 * transaction for holds and one for bookings: each would hold the audit chain until its commit, so one by one they would wait for as many flushes to
 * disk (ADR 0013).
 */
@Injectable()
export class Booking {
  private readonly holding = new Lanes<HoldAct, AppointmentView>((programme) => ({
    write: (acts) => this.write(programme, 'appointment:hold', { acts, work: this.holds }),
    nameOf: ({ asked }) => asked.key,
  }));
  private readonly confirming = new Lanes<ConfirmAct, AppointmentView>((programme) => ({
    write: (acts) => this.write(programme, 'appointment:confirm', { acts, work: this.confirms }),
    nameOf: ({ id }) => id,
  }));

  constructor(
    private readonly database: Database,
    private readonly store: AppointmentStore,
    private readonly holds: HoldTimes,
    private readonly confirms: ConfirmHolds,
  ) {}

  /**
   * Holds a time for ten minutes; the same key again is the same appointment. Throws `SlotTaken` with the nearest free
   * times, `Invalid` when the service is not for them, `NotFound`, `Conflict` for a key of a colleague.
   */
  hold(actor: ReferralActor, asked: HoldAppointment, callerRole?: string): Promise<AppointmentView> {
    return this.holding.add(actor.programme, { actor, asked, callerRole });
  }

  /** Books what the actor holds; once more is no error. Throws `Conflict` when the hold has ended, `Forbidden`, `NotFound`. */
  confirm(actor: ReferralActor, id: string): Promise<AppointmentView> {
    return this.confirming.add(actor.programme, { actor, id });
  }

  private async write<Act extends { readonly actor: ReferralActor }>(
    programme: string,
    action: AppointmentAction,
    { acts, work }: { readonly acts: readonly Act[]; readonly work: Work<Act> },
  ): Promise<readonly (AppointmentView | Error)[]> {
    const now = this.store.clock.now();
    const outcomes = await this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      const done = await work.write(transaction, acts, now);
      const deeds = done.flatMap((row, index): [ReferralActor, AppointmentDeed][] => {
        const act = acts[index];
        return act && isRow(row) ? [[act.actor, [action, row.id]]] : [];
      });
      if (deeds.length > 0) await this.store.recordAll(transaction, deeds);
      return done;
    });
    return Promise.all(outcomes.map(async (outcome) => (isRow(outcome) ? viewOf(outcome, now) : outcome)));
  }
}

/** Does what several people ask at one moment; each has an answer. */
interface Work<Act> {
  readonly write: (transaction: Transaction, acts: readonly Act[], now: Date) => Promise<readonly Held[]>;
}

const isRow = (outcome: Held): outcome is AppointmentRow =>
  !(outcome instanceof Error) && !(outcome instanceof Promise);
