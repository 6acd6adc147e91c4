import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import { Clock } from '#platform/clock';
import { constraintOf, Database, type Transaction } from '#platform/database';
import { Conflict, NotFound } from '#platform/errors';
import type { ReferralActor } from '../referral-actor.js';
import { type AppointmentRow, readingSql } from './appointment-row.js';

/** What someone did with an appointment, for the audit trail. */
export type AppointmentAction =
  | 'appointment:hold'
  | 'appointment:confirm'
  | 'appointment:code'
  | 'appointment:move'
  | 'appointment:cancel'
  | 'appointment:end'
  | 'appointment:read'
  | 'appointment:list';

/** Finds appointments of the programme, and records who did what with them. */
@Injectable()
export class AppointmentStore {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    readonly clock: Clock,
  ) {}

  /** Runs `work` in one transaction of the actor. Throws `Conflict` when it would undo what an outcome is known of. */
  async transaction<T>(actor: ReferralActor, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { programme, staffId } = actor;
    try {
      return await this.database.transaction({ kind: 'staff', programme, staffId }, work);
    } catch (error) {
      throw constraintOf(error) === 'appointment_has_outcome' ? new Conflict() : error;
    }
  }

  /** The appointment; throws `NotFound`. */
  async find({ prepared }: Transaction, id: string): Promise<AppointmentRow> {
    const [row] = await prepared<AppointmentRow>(`${readingSql} where a.id = $1`, [id]);
    if (!row) throw new NotFound();
    return row;
  }

  /** Holds of the host that ended by themselves, within the time of a slot: written down, so that they keep nothing. */
  async expireStale({ prepared }: Transaction, slot: { readonly id: string }, now: Date): Promise<void> {
    await prepared(
      `update referrals.appointment a set state = 'expired', revision = a.revision + 1, changed_at = $2
       from referrals.slot s
       where s.id = $1 and a.host_id = s.host_id and a.state = 'held' and a.hold_until <= $2
         and a.starts_at < s.ends_at and a.ends_at > s.starts_at`,
      [slot.id, now],
    );
  }

  /** Leaves one entry in the audit trail. */
  record(
    transaction: Transaction,
    { staffId, role }: ReferralActor,
    [action, subjectId]: readonly [action: AppointmentAction, appointmentId?: string],
  ): Promise<void> {
    return this.audit.record(transaction, {
      staffId,
      role,
      action,
      subjectKind: subjectId === undefined ? 'appointments' : 'appointment',
      ...(subjectId !== undefined && { subjectId }),
    });
  }
}
