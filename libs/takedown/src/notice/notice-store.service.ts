import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import type { TakedownActor } from '../takedown-actor.js';
import { refusalOf } from './notice.refusals.js';

/** What somebody did with notices, as it stands in the audit trail. */
export interface NoticeDeed {
  /** `takedown:…`. */
  readonly action: string;
  /** Nothing when it was about many. */
  readonly noticeId?: string;
  readonly targetId?: string;
}

/** Runs what is done with notices, and writes down who did it in the same transaction. */
@Injectable()
export class NoticeStore {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Does it; an error of Postgres becomes the one of the domain that it stands for. */
  async transaction<T>(
    { programme, staffId }: TakedownActor,
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

  record(
    transaction: Transaction,
    { staffId, role }: TakedownActor,
    { action, noticeId, targetId }: NoticeDeed,
  ): Promise<void> {
    const subjectId = targetId ?? noticeId;
    const subjectKind = targetId === undefined ? 'takedown_notice' : 'takedown_target';
    return this.audit.record(transaction, {
      ...{ staffId, role, action, subjectKind },
      ...(subjectId !== undefined && { subjectId }),
    });
  }
}
