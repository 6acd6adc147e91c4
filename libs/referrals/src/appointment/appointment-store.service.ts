import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import { Clock } from '#platform/clock';
import { type Actor, constraintOf, Database, type Transaction } from '#platform/database';
import { Conflict, NotFound } from '#platform/errors';
import { type AppointmentRow, readingSql } from './appointment-row.js';
import type { RebookingActor } from './rebooking-actor.js';

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
  async transaction<T>(actor: RebookingActor, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    try {
      return await this.database.transaction(onBehalfOf(actor), work);
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

  /** Leaves one entry in the audit trail, which is of what staff do. */
  async record(
    transaction: Transaction,
    actor: RebookingActor,
    [action, subjectId]: readonly [action: AppointmentAction, appointmentId?: string],
  ): Promise<void> {
    if ('party' in actor) return;
    const { staffId, role } = actor;
    return this.audit.record(transaction, {
      staffId,
      role,
      action,
      subjectKind: subjectId === undefined ? 'appointments' : 'appointment',
      ...(subjectId !== undefined && { subjectId }),
    });
  }
}

function onBehalfOf(actor: RebookingActor): Actor {
  const { programme } = actor;
  return 'party' in actor
    ? { kind: 'visitor', programme }
    : { kind: 'staff', programme, staffId: actor.staffId };
}
