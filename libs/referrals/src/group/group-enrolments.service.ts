import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import type { EnrolmentView, JoinedGroup, JoinGroup, TakeStep } from '#contract/referrals';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import type { ReferralActor } from '../referral-actor.js';
import { checkJoining } from './enrolment.policy.js';
import { type EnrolmentRow, enrolmentColumns, viewOf } from './enrolment-row.js';
import { enrolmentOf, enrolmentOfCode, enrolmentsOfContact } from './find-enrolment.js';
import { refusalOf } from './group.refusals.js';
import { lockGroup } from './group-row.js';
import { SeatCodes } from './seat-codes.service.js';
import { settleSeats } from './settle-seats.js';
import { takeStep } from './take-step.js';

/** What someone did, for the audit trail. */
interface Deed {
  readonly action: string;
  readonly id?: string;
  readonly kind?: string;
}

/** Places on the lists of groups, for people of whom only a contact is known. */
@Injectable()
export class GroupEnrolments {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly codes: SeatCodes,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts the caller of a contact on the list; a free seat is offered at once to whose turn it is. The code is told
   * once. Throws `Conflict` when they are on it, `Invalid` when the group is not for them, `GroupClosed`, `NotFound`.
   */
  join(actor: ReferralActor, groupId: string, asked: JoinGroup): Promise<JoinedGroup> {
    const id = randomUUID();
    const { shown, hash } = this.codes.issue(actor.programme);
    return this.transaction(actor, async (transaction, now) => {
      const group = await lockGroup(transaction, groupId);
      checkJoining(group, asked.callerRole);
      const priority = asked.urgent === true ? 0 : 1;
      await transaction.query(
        `insert into referrals.enrolment (id, programme_id, group_id, contact_id, caller_role, state, priority,
           joined_at, code_hash, created_by)
         values ($1, programmes.current(), $2, $3, $4, 'waiting', $5, $6, $7, $8)`,
        [id, groupId, asked.contactId, asked.callerRole, priority, now, hash, actor.staffId],
      );
      await settleSeats(transaction, group, now);
      await this.record(transaction, actor, { id, action: 'enrolment:join' });
      return { enrolment: viewOf(await enrolmentOf(transaction, id)), code: shown };
    });
  }

  /** Accepts, declines or leaves for someone. Throws `NotFound`, `Conflict`, `OfferLapsed`. */
  step(actor: ReferralActor, id: string, { step, revision }: TakeStep): Promise<EnrolmentView> {
    return this.transaction(actor, async (transaction, now) => {
      const row = await takeStep(transaction, { id, step, revision }, now);
      await this.record(transaction, actor, { id, action: `enrolment:${step}` });
      return viewOf(row);
    });
  }

  /** The place of a code somebody says; asking is recorded also when there is none. Throws `NotFound`. */
  async find(actor: ReferralActor, code: string): Promise<EnrolmentView> {
    const hash = this.codes.read(actor.programme, code);
    const found = await this.transaction(actor, async (transaction) => {
      const row = hash && (await enrolmentOfCode(transaction, hash));
      await this.record(transaction, actor, { action: 'enrolment:find', ...(row && { id: row.id }) });
      return row;
    });
    if (!found) throw new NotFound();
    return viewOf(found);
  }

  /** Every place of the caller of a contact, newest first. */
  ofContact(actor: ReferralActor, contactId: string): Promise<readonly EnrolmentView[]> {
    return this.transaction(actor, async (transaction) => {
      const rows = await enrolmentsOfContact(transaction, contactId);
      await this.record(transaction, actor, { id: contactId, action: 'enrolment:list', kind: 'contact' });
      return rows;
    });
  }

  /** A new code for a place whose code was lost; the one before opens nothing any more. Throws `NotFound`. */
  renew(actor: ReferralActor, id: string): Promise<JoinedGroup> {
    const { shown, hash } = this.codes.issue(actor.programme);
    return this.transaction(actor, async (transaction) => {
      const [row] = await transaction.query<EnrolmentRow>(
        `update referrals.enrolment set code_hash = $2
         where programme_id = (select programmes.current()) and id = $1 returning ${enrolmentColumns}`,
        [id, hash],
      );
      if (!row) throw new NotFound();
      await this.record(transaction, actor, { id, action: 'enrolment:renew_code' });
      return { enrolment: viewOf(row), code: shown };
    });
  }

  private record(
    transaction: Transaction,
    { staffId, role }: ReferralActor,
    { id, action, kind = 'enrolment' }: Deed,
  ): Promise<void> {
    const subject = id === undefined ? {} : { subjectId: id };
    return this.audit.record(transaction, { staffId, role, action, subjectKind: kind, ...subject });
  }

  private async transaction<T>(
    { programme, staffId }: ReferralActor,
    work: (transaction: Transaction, now: Date) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.database.transaction({ kind: 'staff', programme, staffId }, (transaction) =>
        work(transaction, this.clock.now()),
      );
    } catch (error) {
      throw refusalOf(error);
    }
  }
}
