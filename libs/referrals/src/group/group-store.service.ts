import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import type { ReferralActor } from '../referral-actor.js';
import { refusalOf } from './group.refusals.js';

/** Which group, and what is done with it, as it stands in the audit trail. */
export interface GroupDeed {
  readonly id: string;
  readonly action: string;
}

/** Runs what is done with a group, and records it in the same transaction. */
@Injectable()
export class GroupStore {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Does it; an error of Postgres becomes the one of the domain that it stands for. */
  async transaction<T>(
    { programme, staffId, role }: ReferralActor,
    { id, action }: GroupDeed,
    work: (transaction: Transaction, now: Date) => Promise<T>,
  ): Promise<T> {
    const record = { staffId, role, action, subjectKind: 'group', subjectId: id };
    try {
      return await this.database.transaction({ kind: 'staff', programme, staffId }, async (transaction) => {
        const done = await work(transaction, this.clock.now());
        await this.audit.record(transaction, record);
        return done;
      });
    } catch (error) {
      throw refusalOf(error);
    }
  }
}
