import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NoticeProbes, Seen, SeeTarget, TargetState } from '#contract/takedown';
import { constraintOf, type Transaction } from '#platform/database';
import { Conflict, NotFound } from '#platform/errors';
import { lockNotice } from '../notice/notice-row.js';
import { NoticeStore } from '../notice/notice-store.service.js';
import type { TakedownActor } from '../takedown-actor.js';
import { ProbeViews } from './probe-views.service.js';
import { type SeenRow, seenTargetOf, seenTargets } from './seen-target.js';
import { afterSeen } from './sighting.policy.js';

/** What comes of what somebody saw. */
interface Said {
  readonly noticeId: string;
  readonly seen: Seen;
  readonly next: TargetState;
  readonly now: Date;
}

/** What people saw at an address; nothing is opened by us. */
@Injectable()
export class Sightings {
  constructor(
    private readonly store: NoticeStore,
    private readonly views: ProbeViews,
  ) {}

  /** Writes it down. Throws `NotFound`, and `Conflict` when the target changed since or that says nothing new. */
  async say(actor: TakedownActor, targetId: string, { seen, stateAt }: SeeTarget): Promise<NoticeProbes> {
    try {
      return await this.store.transaction(actor, async (transaction, now) => {
        const noticeId = await noticeOf(transaction, targetId);
        const row = (await seenTargets(transaction, noticeId)).find(({ id }) => id === targetId);
        if (!row || row.state_at.getTime() !== Date.parse(stateAt)) throw new Conflict();
        const next = afterSeen(seenTargetOf(row), seen);
        if (next === undefined) throw new Conflict();
        await this.write(transaction, actor, row, { noticeId, seen, next, now });
        await this.store.record(transaction, actor, { action: `takedown:seen_${seen}`, targetId });
        return this.views.view(transaction, actor, noticeId);
      });
    } catch (error) {
      // Another request about the same address was opened meanwhile.
      if (constraintOf(error) === 'target_open_once') throw new Conflict();
      throw error;
    }
  }

  private async write(
    { query }: Transaction,
    { staffId }: TakedownActor,
    { id, state }: SeenRow,
    { noticeId, seen, next, now }: Said,
  ): Promise<void> {
    await query(
      `insert into takedown.sighting (id, programme_id, target_id, notice_id, at, staff_id, seen, from_state)
       values ($1, programmes.current(), $2, $3, $4, $5, $6, $7)`,
      [randomUUID(), id, noticeId, now, staffId, seen, state],
    );
    await query(
      `update takedown.target set state = $2, state_at = $3
       where programme_id = (select programmes.current()) and id = $1 and state <> $2`,
      [id, next, now],
    );
    await query(
      `update takedown.probe_course set look_at = null
       where programme_id = (select programmes.current()) and target_id = $1 and look_at is not null`,
      [id],
    );
  }
}

/** Of the target, once everyone who changes it has finished. */
async function noticeOf(transaction: Transaction, targetId: string): Promise<string> {
  const [found] = await transaction.query<{ notice_id: string }>(
    'select notice_id from takedown.target where programme_id = (select programmes.current()) and id = $1',
    [targetId],
  );
  if (!found) throw new NotFound();
  await lockNotice(transaction, found.notice_id);
  return found.notice_id;
}
