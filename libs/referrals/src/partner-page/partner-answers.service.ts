import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { Conflict, NotFound } from '#platform/errors';
import { Rebooking } from '../appointment/rebooking.service.js';
import type { LinkedAppointment } from './partner-links.service.js';
import { stageOf } from './partner-page.policy.js';
import { type PartnerRow, partnerRowOf } from './partner-row.js';

/** What a clinic says of the time it is asked for. It has no account: its answer and the instant of it are the record. */
@Injectable()
export class PartnerAnswers {
  constructor(
    private readonly database: Database,
    private readonly rebooking: Rebooking,
    private readonly clock: Clock,
  ) {}

  /**
   * Confirms the time that was shown; once more is no error. The appointment stays what it was, so its revision does
   * too, and what was queued for that revision is still sent. Throws `Conflict` when another time or state was seen,
   * `NotFound`.
   */
  confirm(linked: LinkedAppointment, revision: number): Promise<void> {
    const now = this.clock.now();
    const actor = { kind: 'visitor', programme: linked.programme } as const;
    return this.database.transaction(actor, async (transaction) => {
      const confirmed = await transaction.prepared(
        `update referrals.appointment set partner_answer = 'confirmed', partner_answered_at = $3, changed_at = $3
         where id = $1 and revision = $2 and state = 'booked' and starts_at > $3 and partner_answer is null
         returning id`,
        [linked.appointmentId, revision, now],
      );
      if (confirmed.length > 0) return;
      const row = mustBeShown(await partnerRowOf(transaction, linked.appointmentId), now);
      if (stageOf(row, now) !== 'confirmed' || row.revision !== revision) throw new Conflict();
    });
  }

  /**
   * Declines it, which gives it up: nobody is given that hour of that clinician again. Throws `Conflict` when another
   * revision was seen, or once it has begun; `NotFound`.
   */
  async decline(linked: LinkedAppointment, revision: number): Promise<void> {
    const { programme, appointmentId } = linked;
    const now = this.clock.now();
    const row = await this.database.transaction({ kind: 'visitor', programme }, async (transaction) =>
      mustBeShown(await partnerRowOf(transaction, appointmentId), now),
    );
    const stage = stageOf(row, now);
    if (stage !== 'asked' && stage !== 'confirmed') throw new Conflict();
    await this.rebooking.cancel({ programme, party: 'partner' }, appointmentId, { revision });
  }
}

function mustBeShown(row: PartnerRow | undefined, now: Date): PartnerRow {
  if (!row || stageOf(row, now) === undefined) throw new NotFound();
  return row;
}
