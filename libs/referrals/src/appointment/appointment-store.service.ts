import { Injectable } from '@nestjs/common';
import { type AuditRecord, AuditTrail } from '#audit';
import { Clock } from '#platform/clock';
import { type Actor, constraintOf, Database, type Transaction } from '#platform/database';
import { Conflict, NotFound } from '#platform/errors';
import type { ReferralActor } from '../referral-actor.js';
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

/** What was done, and with which appointment if it was one. */
export type AppointmentDeed = readonly [action: AppointmentAction, appointmentId?: string];

interface Identified {
  readonly id: string;
}

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
  async find(transaction: Transaction, id: string): Promise<AppointmentRow> {
    const [row] = await this.findAll(transaction, [id]);
    if (!row) throw new NotFound();
    return row;
  }

  /** Those of the appointments that are there. */
  async findAll({ prepared }: Transaction, ids: readonly string[]): Promise<readonly AppointmentRow[]> {
    if (ids.length === 0) return [];
    return prepared<AppointmentRow>(`${readingSql} where a.id = any($1::uuid[])`, [ids]);
  }

  /** Holds of hosts that ended by themselves, within the times of slots: written down, so that they keep nothing. */
  async expireStale({ prepared }: Transaction, slots: readonly Identified[], now: Date): Promise<void> {
    if (slots.length === 0) return;
    await prepared(
      `update referrals.appointment a set state = 'expired', revision = a.revision + 1, changed_at = $2
       from referrals.slot s
       where s.id = any($1::uuid[]) and a.host_id = s.host_id and a.state = 'held' and a.hold_until <= $2
         and a.starts_at < s.ends_at and a.ends_at > s.starts_at`,
      [slots.map(({ id }) => id), now],
    );
  }

  /** Leaves one entry in the audit trail, which is of what staff do: of anyone else there is none. */
  async record(transaction: Transaction, actor: RebookingActor, did: AppointmentDeed): Promise<void> {
    if (!('party' in actor)) await this.recordAll(transaction, [[actor, did]]);
  }

  /** Leaves one entry each for what several people did. */
  recordAll(
    transaction: Transaction,
    deeds: readonly (readonly [ReferralActor, AppointmentDeed])[],
  ): Promise<void> {
    return this.audit.recordAll(
      transaction,
      deeds.map(([actor, did]) => recordOf(actor, did)),
    );
  }
}

function recordOf({ staffId, role }: ReferralActor, [action, subjectId]: AppointmentDeed): AuditRecord {
  const subjectKind = subjectId === undefined ? 'appointments' : 'appointment';
  return { staffId, role, action, subjectKind, ...(subjectId !== undefined && { subjectId }) };
}

function onBehalfOf(actor: RebookingActor): Actor {
  const { programme } = actor;
  return 'party' in actor
    ? { kind: 'visitor', programme }
    : { kind: 'staff', programme, staffId: actor.staffId };
}
