import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import type { TakedownActor } from '../takedown-actor.js';

/** What somebody did with mail about notices, as it stands in the audit trail. */
export interface InboundDeed {
  /** `takedown:…`. */
  readonly action: string;
  /** Nothing when it was about many. */
  readonly mailId?: string;
  readonly noticeId?: string;
}

/** Runs what is done with mail about notices, and writes down who did it in the same transaction. */
@Injectable()
export class InboundStore {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  transaction<T>(
    { programme, staffId }: TakedownActor,
    work: (transaction: Transaction, now: Date) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, (transaction) =>
      work(transaction, this.clock.now()),
    );
  }

  record(
    transaction: Transaction,
    { staffId, role }: TakedownActor,
    { action, mailId, noticeId }: InboundDeed,
  ): Promise<void> {
    const subjectId = mailId ?? noticeId;
    const subjectKind = mailId === undefined ? 'takedown_notice' : 'takedown_mail';
    return this.audit.record(transaction, {
      ...{ staffId, role, action },
      ...(subjectId !== undefined && { subjectKind, subjectId }),
    });
  }
}
