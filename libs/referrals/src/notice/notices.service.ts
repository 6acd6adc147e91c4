import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import type { Transaction } from '#platform/database';
import { NoticeQueued } from './notice.events.js';
import type { NoticeKind } from '#contract/referrals';

/** A notice as it is asked for. */
export interface QueuedNotice {
  readonly appointmentId: string;
  readonly kind: NoticeKind;
  /** Of the appointment as this transaction leaves it: when it changes after that, nothing is sent. */
  readonly revision: number;
  readonly dueAt: Date;
  /** Keeps apart what is told of one revision more than once; 0 when it is told once. */
  readonly occasion?: number;
}

/** What is to be told of appointments, written down with the change that it is about. */
@Injectable()
export class Notices {
  constructor(private readonly clock: Clock) {}

  /** Queues a notice in the transaction that changes the appointment; once more is the same notice. */
  async queue(transaction: Transaction, notice: QueuedNotice): Promise<void> {
    const { appointmentId, kind, revision, dueAt, occasion = 0 } = notice;
    const now = this.clock.now();
    const queued = await transaction.query<{ id: string }>(
      `insert into referrals.notice (id, programme_id, appointment_id, kind, revision, occasion, due_at, state, state_at)
       values ($1, programmes.current(), $2, $3, $4, $5, $6, 'waiting', $7)
       on conflict do nothing returning id`,
      [randomUUID(), appointmentId, kind, revision, occasion, dueAt, now],
    );
    if (dueAt <= now) queued.forEach(({ id }) => transaction.publish(new NoticeQueued(id)));
  }
}
