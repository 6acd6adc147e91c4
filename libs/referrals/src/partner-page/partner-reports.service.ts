import { Injectable } from '@nestjs/common';
import type { RecordOutcome, ReportOfPartner } from '#contract/referrals';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { Conflict, NotFound } from '#platform/errors';
import { endIn } from '../appointment/end-appointment.js';
import { meaningOf, OutcomeStore } from '../outcome/outcome-store.service.js';
import type { LinkedAppointment } from './partner-links.service.js';
import { endingOf, resultOf, stageOf } from './partner-page.policy.js';
import { type PartnerRow, partnerRowOf } from './partner-row.js';

/** What a clinic tells of an appointment that is over. It has no account: the outcome names the partner. */
@Injectable()
export class PartnerReports {
  constructor(
    private readonly database: Database,
    private readonly outcomes: OutcomeStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Records it in the place of what held when the clinic looked, and how the appointment went. Throws `Conflict` when
   * something else holds or it is not over, `Invalid` for a date or a place that cannot be, `NotFound`.
   */
  async record(linked: LinkedAppointment, told: ReportOfPartner): Promise<void> {
    const { programme, appointmentId } = linked;
    const now = this.clock.now();
    try {
      await this.database.transaction({ kind: 'visitor', programme }, async (transaction) => {
        const seen = await partnerRowOf(transaction, appointmentId);
        const stage = seen && stageOf(seen, now);
        if (!stage) throw new NotFound();
        if (stage !== 'over') throw new Conflict();
        const { partner_id: partnerId } = seen;
        await this.outcomes.add(transaction, { programme, partnerId }, outcomeOf(appointmentId, told));
        await this.end(transaction, told, appointmentId);
      });
    } catch (error) {
      throw meaningOf(error);
    }
  }

  /** Read anew: adding the outcome locked the appointment, so nobody changes it any more. */
  private async end(transaction: Transaction, { report }: ReportOfPartner, id: string): Promise<void> {
    const { state: from, revision } = (await partnerRowOf(transaction, id)) as PartnerRow;
    const ending = endingOf(report);
    if (from !== ending) await endIn(transaction, { id, revision, from, ending, now: this.clock.now() });
  }
}

function outcomeOf(subjectId: string, told: ReportOfPartner): RecordOutcome {
  const { report, startedOn, institution, supersedes } = told;
  return {
    subject: 'appointment',
    subjectId,
    result: resultOf(report),
    ...(report === 'started' && startedOn !== undefined && { startedOn }),
    ...(report === 'started' && institution !== undefined && { institution }),
    ...(supersedes !== undefined && { supersedes }),
  };
}
