import { Injectable } from '@nestjs/common';
import type { EnrolmentStep, OwnSeat } from '#contract/referrals';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { type EnrolmentRow, guardedOf } from './enrolment-row.js';
import { enrolmentOfCode } from './find-enrolment.js';
import { sessionsOf } from './group-row.js';
import { SeatCodes } from './seat-codes.service.js';
import { isOver } from './settle-group.js';
import { takeStep } from './take-step.js';

/** What a code lets its holder do: see and answer for one place, and no other. */
@Injectable()
export class OwnSeats {
  constructor(
    private readonly database: Database,
    private readonly codes: SeatCodes,
    private readonly clock: Clock,
  ) {}

  /** The place of a code. Throws `NotFound`. */
  view(programme: string, code: string): Promise<OwnSeat> {
    return this.withSeat(programme, code, (transaction, row) => this.seatOf(transaction, row));
  }

  /** Accepts, declines or leaves. Throws `NotFound`, `Conflict`, `OfferLapsed`. */
  step(programme: string, code: string, step: EnrolmentStep): Promise<OwnSeat> {
    return this.withSeat(programme, code, async (transaction, { id }) =>
      this.seatOf(transaction, await takeStep(transaction, { id, step }, this.clock.now())),
    );
  }

  private async withSeat<T>(
    programme: string,
    code: string,
    work: (transaction: Transaction, row: EnrolmentRow) => Promise<T>,
  ): Promise<T> {
    const hash = this.codes.read(programme, code);
    if (!hash) throw new NotFound();
    return this.database.transaction({ kind: 'visitor', programme }, async (transaction) => {
      const row = await enrolmentOfCode(transaction, hash);
      if (!row) throw new NotFound();
      return work(transaction, row);
    });
  }

  private async seatOf(transaction: Transaction, row: EnrolmentRow): Promise<OwnSeat> {
    const now = this.clock.now();
    const sessions = await sessionsOf(transaction, row.group_id, now);
    // An offer ends by itself, also before anyone has written it down.
    if (row.lapsed || isOver(guardedOf(row), now)) return { state: 'declined', lapsed: true, sessions };
    return {
      state: row.state,
      ...(row.offer_until && { offerUntil: row.offer_until.toISOString() }),
      sessions,
    };
  }
}
