import { Injectable } from '@nestjs/common';
import type { MoveAppointment, OwnAppointment, OwnTimes } from '#contract/referrals';
import type { Transaction } from '#platform/database';
import { Conflict, NotFound } from '#platform/errors';
import { AppointmentCodes } from '../appointment/appointment-codes.service.js';
import { AppointmentStore } from '../appointment/appointment-store.service.js';
import type { PartyActor } from '../appointment/rebooking-actor.js';
import { Rebooking } from '../appointment/rebooking.service.js';
import type { CalendarLanguage } from '../calendar-file/calendar-appointment.js';
import { reminderFile } from '../calendar-file/reminder-file.js';
import { daysOf, localDateAt, readDate } from '../local-dates.js';
import type { FoundCode } from './found-code.js';
import { codeWorks, ownState } from './own-appointment.policy.js';
import { appointmentOfCode, type OwnRow, ownViewOf } from './own-row.js';
import { timesFor } from './own-times.js';

const clientOf = ({ programme }: FoundCode): PartyActor => ({ programme, party: 'client' });

/** What a code lets its holder do: see, move and give up one appointment, and no other. */
@Injectable()
export class OwnAppointments {
  constructor(
    private readonly store: AppointmentStore,
    private readonly codes: AppointmentCodes,
    private readonly rebooking: Rebooking,
  ) {}

  /** The appointment of a code. Throws `NotFound`, also for a code in whose place another was told. */
  view(found: FoundCode): Promise<OwnAppointment> {
    const now = this.store.clock.now();
    return this.withOwn(found, (_, row) => Promise.resolve(ownViewOf(row, now)));
  }

  /** Free times of the same service from a local date on, or from today. Throws `NotFound`, `Invalid`. */
  times(found: FoundCode, from?: string): Promise<OwnTimes> {
    const now = this.store.clock.now();
    const first = from === undefined ? localDateAt(now) : readDate('from', from);
    const { begins } = daysOf(first, first);
    return this.withOwn(found, (transaction, row) => timesFor(transaction, row, { from: begins, now }));
  }

  /**
   * Takes another time instead; the same again is no error. Throws `SlotTaken` with the nearest free times, `Conflict`
   * when it is not to come any more or somebody changed it after `revision`, `Invalid` for another service, `NotFound`.
   */
  async move(found: FoundCode, asked: MoveAppointment): Promise<OwnAppointment> {
    const id = await this.idOf(found);
    try {
      await this.rebooking.move(clientOf(found), id, asked);
    } catch (error) {
      if (!(error instanceof Conflict) || !(await this.hasTime(found, asked.slotId))) throw error;
    }
    return this.view(found);
  }

  /** Gives it up; once more is no error. Throws `Conflict` when it began or somebody changed it after `revision`, `NotFound`. */
  async cancel(found: FoundCode, revision: number): Promise<OwnAppointment> {
    const before = await this.view(found);
    if (before.state === 'cancelled') return before;
    try {
      await this.rebooking.cancel(clientOf(found), await this.idOf(found), { revision });
    } catch (error) {
      const after = await this.view(found);
      if (!(error instanceof Conflict) || after.state !== 'cancelled') throw error;
      return after;
    }
    return this.view(found);
  }

  /** The file for a calendar: a later version replaces an earlier one. Throws `Conflict` when it has begun, `NotFound`. */
  file(found: FoundCode, language: CalendarLanguage): Promise<string> {
    const madeAt = this.store.clock.now();
    return this.withOwn(found, (_, row) => {
      const state = ownState(row, madeAt);
      if (state === 'over' || state === 'now') throw new Conflict();
      const { id, starts_at: startsAt, ends_at: endsAt, revision } = row;
      const appointment = { id, startsAt, endsAt, revision, isCancelled: state === 'cancelled' };
      return Promise.resolve(reminderFile(appointment, { language, madeAt }));
    });
  }

  /** The id of one that is still to come. */
  private idOf(found: FoundCode): Promise<string> {
    const now = this.store.clock.now();
    return this.withOwn(found, (_, row) => {
      if (ownState(row, now) !== 'booked') throw new Conflict();
      return Promise.resolve(row.id);
    });
  }

  /** Whether it has this very time already: a form that was sent twice asks for nothing new. */
  private hasTime(found: FoundCode, slotId: string): Promise<boolean> {
    return this.withOwn(found, async ({ query }, { id, state }) => {
      const same = await query(
        `select from referrals.appointment a join referrals.slot s on s.host_id = a.host_id and s.during = a.during
         where a.programme_id = (select programmes.current()) and a.id = $1 and s.id = $2`,
        [id, slotId],
      );
      return state === 'booked' && same.length > 0;
    });
  }

  private async withOwn<T>(
    found: FoundCode,
    work: (transaction: Transaction, row: OwnRow) => Promise<T>,
  ): Promise<T> {
    const hash = found.kind === 'appointment' ? this.codes.read(found.programme, found.code) : undefined;
    if (!hash) throw new NotFound();
    return this.store.transaction(clientOf(found), async (transaction) => {
      const row = await appointmentOfCode(transaction, hash);
      if (!row || !codeWorks(row, this.store.clock.now())) throw new NotFound();
      return work(transaction, row);
    });
  }
}
