import { Injectable } from '@nestjs/common';
import type { PartnerAppointment } from '#contract/referrals';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { AppointmentCodes } from '../appointment/appointment-codes.service.js';
import { OutcomeStore } from '../outcome/outcome-store.service.js';
import type { LinkedAppointment } from './partner-links.service.js';
import { PartnerNumbers } from './partner-numbers.service.js';
import { recordedFor, stageOf } from './partner-page.policy.js';
import { type PartnerRow, partnerRowOf } from './partner-row.js';

/** Shows an appointment to its clinic: the time, the place and the code, and nobody's name but the clinician's. */
@Injectable()
export class PartnerAppointments {
  constructor(
    private readonly database: Database,
    private readonly codes: AppointmentCodes,
    private readonly outcomes: OutcomeStore,
    private readonly numbers: PartnerNumbers,
    private readonly clock: Clock,
  ) {}

  /** The appointment of a link as it is now; throws `NotFound` for one that is not there, or too long ago. */
  read(linked: LinkedAppointment): Promise<PartnerAppointment> {
    return this.database.transaction({ kind: 'visitor', programme: linked.programme }, (transaction) =>
      this.readIn(transaction, linked),
    );
  }

  private async readIn(
    transaction: Transaction,
    { programme, appointmentId }: LinkedAppointment,
  ): Promise<PartnerAppointment> {
    const row = await partnerRowOf(transaction, appointmentId);
    const stage = row && stageOf(row, this.clock.now());
    if (!stage) throw new NotFound();
    const of = { subject: 'appointment', subjectId: row.id } as const;
    const [outcome] = stage === 'over' ? await this.outcomes.historyOf(transaction, programme, of) : [];
    const recorded = recordedFor(outcome, row.state);
    return {
      stage,
      ...seen(row),
      ...this.codeOf(programme, row),
      ...(recorded && { recorded }),
      ...(await this.numbers.knownIn(transaction, row)),
    };
  }

  private codeOf(programme: string, { id, code_number: number }: PartnerRow): { readonly code?: string } {
    if (number === 0) return {};
    return { code: this.codes.numbered({ programme, appointmentId: id, number }).shown };
  }
}

function seen(row: PartnerRow): Omit<PartnerAppointment, 'stage' | 'code' | 'recorded' | 'numberKnown'> {
  return {
    service: row.service,
    hostName: row.host_name,
    location: row.location,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    zone: row.zone,
    direction: row.direction,
    revision: row.revision,
    ...(row.cancelled_by && { cancelledBy: row.cancelled_by }),
  };
}
