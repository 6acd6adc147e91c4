import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import type { Transaction } from '#platform/database';
import { Conflict } from '#platform/errors';
import { type GivenWithAct, noticeAfter } from './notice-after.js';
import { lockNotice, type NoticeRow } from './notice-row.js';
import type { NoticeAct } from './notice-states.js';
import { targetsAfter } from './targets-after.js';

/** One step in the life of a notice. */
export interface NoticeTransition extends GivenWithAct {
  readonly noticeId: string;
  readonly act: NoticeAct;
  /** Who does it; nothing when the product does. */
  readonly staffId?: string;
  /** The revision somebody read; nothing when the product does it. */
  readonly revision?: number;
  /** What they wrote, sealed for the row of this event. */
  readonly note?: { readonly eventId: string; readonly sealed: Buffer };
}

/** The only way in which the state of a notice changes, for people and for what sends. */
@Injectable()
export class NoticeTransitions {
  constructor(private readonly clock: Clock) {}

  /**
   * Does it and writes it down, in the caller's transaction; gives the notice as it was before. Whether a person may is
   * for the caller to know. Throws `NotFound`, and `Conflict` when it changed since or cannot be done from there.
   */
  async apply(transaction: Transaction, step: NoticeTransition): Promise<NoticeRow> {
    const now = this.clock.now();
    const before = await lockNotice(transaction, step.noticeId);
    if (step.revision !== undefined && step.revision !== before.revision) throw new Conflict();
    const changed = noticeAfter(before, step, now);
    await transaction.query(
      `update takedown.notice set state = $2, state_at = $3, revision = revision + 1, reviewer_id = $4, profile_id = $5,
         approved_at = $6, sent_at = $7, acknowledged_at = $8, decided_at = $9, provider_reference = $10
       where programme_id = (select programmes.current()) and id = $1`,
      [
        ...[step.noticeId, changed.state, now, changed.reviewer_id, changed.profile_id, changed.approved_at],
        ...[changed.sent_at, changed.acknowledged_at, changed.decided_at, changed.provider_reference],
      ],
    );
    await moveTargets(transaction, step, now);
    await transaction.query(
      // After the one before, whatever the clock of another process said then.
      `insert into takedown.notice_event (id, programme_id, notice_id, at, act, to_state, staff_id, note)
       select $1, programmes.current(), $2, greatest($3, max(at) + interval '1 microsecond'), $4, $5, $6, $7
       from takedown.notice_event where programme_id = (select programmes.current()) and notice_id = $2`,
      [
        ...[step.note?.eventId ?? randomUUID(), step.noticeId, now, step.act, changed.state],
        ...[step.staffId, step.note?.sealed],
      ],
    );
    return before;
  }
}

async function moveTargets(
  { query }: Transaction,
  { noticeId, act }: NoticeTransition,
  now: Date,
): Promise<void> {
  const change = targetsAfter(act);
  if (change === undefined) return;
  await query(
    `update takedown.target set state = $2, state_at = $3
     where programme_id = (select programmes.current()) and notice_id = $1 and state = any($4)`,
    [noticeId, change.to, now, change.from],
  );
}
