import { Injectable } from '@nestjs/common';
import type { AppointmentView, HoldAppointment } from '#contract/referrals';
import { Database, Lanes } from '#platform/database';
import type { DomainError } from '#platform/errors';
import type { ReferralActor } from '../referral-actor.js';
import { type AppointmentRow, viewOf } from './appointment-row.js';
import { type AppointmentDeed, AppointmentStore } from './appointment-store.service.js';
import { type ConfirmAct, ConfirmHolds } from './confirm-holds.service.js';
import { type HoldAct, HoldTimes } from './hold-times.service.js';

type Act = ({ readonly kind: 'hold' } & HoldAct) | ({ readonly kind: 'confirm' } & ConfirmAct);
type Outcome = AppointmentRow | DomainError;

/**
 * Keeps a time while it is talked about, and books it. What people of one programme ask at one moment is one
 * transaction: each would hold the audit chain until its commit, so one by one they would wait for as many flushes to
 * disk (ADR 0013).
 */
@Injectable()
export class Booking {
  private readonly lanes = new Lanes<Act, AppointmentView>((programme) => ({
    write: (acts) => this.write(programme, acts),
    nameOf: (act) => (act.kind === 'hold' ? act.asked.key : act.id),
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
    return this.lanes.add(actor.programme, { kind: 'hold', actor, asked, callerRole });
  }

  /** Books what the actor holds; once more is no error. Throws `Conflict` when the hold has ended, `Forbidden`, `NotFound`. */
  confirm(actor: ReferralActor, id: string): Promise<AppointmentView> {
    return this.lanes.add(actor.programme, { kind: 'confirm', actor, id });
  }

  private write(programme: string, acts: readonly Act[]): Promise<readonly (AppointmentView | Error)[]> {
    const now = this.store.clock.now();
    return this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      const [holds, confirms] = [acts.filter(isHold), acts.filter(isConfirm)];
      const [held, confirmed] = await Promise.all([
        this.holds.write(transaction, holds, now),
        this.confirms.write(transaction, confirms, now),
      ]);
      const outcomes = new Map<Act, Outcome>([...paired(holds, held), ...paired(confirms, confirmed)]);
      await this.store.recordAll(transaction, [...outcomes].flatMap(deedOf));
      return acts.map((act) => {
        const outcome = outcomes.get(act) as Outcome;
        return outcome instanceof Error ? outcome : viewOf(outcome, now);
      });
    });
  }
}

const isHold = (act: Act): act is Act & { kind: 'hold' } => act.kind === 'hold';
const isConfirm = (act: Act): act is Act & { kind: 'confirm' } => act.kind === 'confirm';

const paired = (acts: readonly Act[], outcomes: readonly Outcome[]): [Act, Outcome][] =>
  acts.map((act, index) => [act, outcomes[index] as Outcome]);

function deedOf([act, outcome]: [Act, Outcome]): (readonly [ReferralActor, AppointmentDeed])[] {
  if (outcome instanceof Error) return [];
  return [[act.actor, [act.kind === 'hold' ? 'appointment:hold' : 'appointment:confirm', outcome.id]]];
}
