import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';
import { Conflict, type DomainError, NotFound } from '#platform/errors';
import type { ReferralActor } from '../referral-actor.js';
import { type AppointmentRow, changingSql } from './appointment-row.js';
import { AppointmentStore } from './appointment-store.service.js';
import { confirmRefused } from './appointment.policy.js';
import { refusalOf } from './refuse.js';

/** A hold that someone wants to book. */
export interface ConfirmAct {
  readonly actor: ReferralActor;
  readonly id: string;
}

const booking =
  changingSql(`update referrals.appointment b set state = 'booked', booked_at = $3, changed_at = $3,
    revision = b.revision + 1
  from unnest($1::uuid[], $2::uuid[]) n(wanted, staff)
  where b.id = n.wanted and b.state = 'held' and b.hold_until > $3 and b.held_by = n.staff`);

/** Books what several people hold, at one moment. */
@Injectable()
export class ConfirmHolds {
  constructor(private readonly store: AppointmentStore) {}

  /** The appointment of each, or why it is not booked, in their order; once more is no error. */
  async write(
    transaction: Transaction,
    acts: readonly ConfirmAct[],
    now: Date,
  ): Promise<readonly (AppointmentRow | DomainError)[]> {
    if (acts.length === 0) return [];
    const booked = await this.book(transaction, acts, now);
    const left = acts.filter(({ id }) => !booked.has(id));
    const others = byId(
      await this.store.findAll(
        transaction,
        left.map(({ id }) => id),
      ),
    );
    return acts.map((act) => {
      const row = others.get(act.id);
      return booked.get(act.id) ?? (row ? answerTo(act, row, now) : new NotFound());
    });
  }

  /** Compare and swap: only a hold that lasts, and by the one who has it. */
  private async book(transaction: Transaction, acts: readonly ConfirmAct[], now: Date): Promise<RowsById> {
    return byId(
      await transaction.prepared<AppointmentRow>(booking, [
        acts.map(({ id }) => id),
        acts.map(({ actor }) => actor.staffId),
        now,
      ]),
    );
  }
}

type RowsById = ReadonlyMap<string, AppointmentRow>;

const byId = (rows: readonly AppointmentRow[]): RowsById => new Map(rows.map((row) => [row.id, row]));

function answerTo({ actor }: ConfirmAct, row: AppointmentRow, now: Date): AppointmentRow | DomainError {
  if (row.state === 'booked' && row.held_by === actor.staffId) return row;
  const refused = confirmRefused(actor, row, now);
  // What could be booked now could not a moment ago: whoever asks again knows more.
  return refused === undefined ? new Conflict() : refusalOf(refused);
}
