import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import type { AppointmentState, OutcomesDue } from '#contract/referrals';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import type { ReferralActor } from '../referral-actor.js';
import { askedAfter } from './outcome.policy.js';
import { holds } from './outcome-row.js';

interface DueRow {
  readonly id: string;
  readonly contact_id: string;
  readonly service_id: string;
  readonly host_name: string;
  readonly partner: string;
  readonly started_at: Date;
  readonly ended_at: Date;
  readonly state: AppointmentState;
  readonly unknown_id: string | null;
  readonly asked_at: Date | null;
  readonly total: number;
}

const mostShown = 100;

const due = `
  select a.id, a.contact_id, a.service_id, h.name as host_name, p.name as partner,
    a.starts_at as started_at, a.ends_at as ended_at, a.state, o.id as unknown_id,
    o.recorded_at as asked_at, count(*) over ()::int as total
  from referrals.appointment a
  join referrals.host h on h.id = a.host_id join referrals.service v on v.id = a.service_id
  join referrals.partner p on p.id = v.partner_id
  left join referrals.outcome o on o.programme_id = a.programme_id and o.appointment_id = a.id and ${holds}
  where a.programme_id = (select programmes.current()) and a.state = any($2) and a.ends_at <= $1
    and (o.id is null or o.result = 'unknown')
  order by a.ends_at, a.id limit ${mostShown}`;

/** Appointments that are over and of which nobody knows yet whether treatment started. */
@Injectable()
export class OutcomesToAsk {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The hundred longest ago, and how many there are; unknown stays on the list until somebody knows. */
  list({ programme, staffId, role }: ReferralActor): Promise<OutcomesDue> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, async (transaction) => {
      const rows = await transaction.query<DueRow>(due, [this.clock.now(), askedAfter]);
      await this.audit.record(transaction, {
        staffId,
        role,
        action: 'outcome:list',
        subjectKind: 'appointments',
      });
      return { due: rows.map(dueOf), total: rows[0]?.total ?? 0 };
    });
  }
}

function dueOf(row: DueRow): OutcomesDue['due'][number] {
  return {
    appointmentId: row.id,
    contactId: row.contact_id,
    serviceId: row.service_id,
    hostName: row.host_name,
    partner: row.partner,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at.toISOString(),
    state: row.state,
    ...(row.unknown_id && { unknownId: row.unknown_id }),
    ...(row.asked_at && { askedAt: row.asked_at.toISOString() }),
  };
}
