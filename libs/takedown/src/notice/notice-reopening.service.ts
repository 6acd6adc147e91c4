import { Injectable } from '@nestjs/common';
import type { NoticeView, ReopenTarget, TargetState } from '#contract/takedown';
import { constraintOf, type Transaction } from '#platform/database';
import { Conflict, NotFound } from '#platform/errors';
import type { TakedownActor } from '../takedown-actor.js';
import { NoticeDrafts } from './notice-drafts.service.js';
import { NoticeReading } from './notice-reading.service.js';
import { lockNotice } from './notice-row.js';
import { NoticeStore } from './notice-store.service.js';
import { NoticeTargets } from './notice-targets.service.js';
import { NoticeViews } from './notice-views.service.js';
import type { ReadNotice } from './read-notice.js';
import { whenSeenAgain } from './targets-after.js';

/** An address that is there again: a new notice about it, which knows the one before. */
@Injectable()
export class NoticeReopening {
  constructor(
    private readonly store: NoticeStore,
    private readonly reading: NoticeReading,
    private readonly drafts: NoticeDrafts,
    private readonly targets: NoticeTargets,
    private readonly views: NoticeViews,
  ) {}

  /** Begins it; the same key again gives the same. Throws `NotFound`, and `Conflict` while a request about it is open. */
  async reopen(actor: TakedownActor, targetId: string, asked: ReopenTarget): Promise<NoticeView> {
    try {
      return await this.reopenOnce(actor, targetId, asked);
    } catch (error) {
      if (constraintOf(error) !== 'takedown_notice_once') throw error;
      return this.reopenOnce(actor, targetId, asked);
    }
  }

  private reopenOnce(actor: TakedownActor, targetId: string, { key }: ReopenTarget): Promise<NoticeView> {
    return this.store.transaction(actor, async (transaction, now) => {
      const before = await this.lockTarget(transaction, actor, targetId);
      const made = await this.drafts.madeBy(transaction, key);
      const noticeId = made ?? (await this.begin(transaction, actor, { ...before, targetId, key, now }));
      const action = made === undefined ? 'takedown:reopen' : 'takedown:read';
      await this.store.record(transaction, actor, { action, noticeId });
      return this.views.view(transaction, actor, noticeId);
    });
  }

  private async lockTarget(
    transaction: Transaction,
    { programme }: TakedownActor,
    targetId: string,
  ): Promise<{ readonly notice: ReadNotice }> {
    const [found] = await transaction.query<{ notice_id: string }>(
      'select notice_id from takedown.target where programme_id = (select programmes.current()) and id = $1',
      [targetId],
    );
    if (!found) throw new NotFound();
    await lockNotice(transaction, found.notice_id);
    return { notice: await this.reading.read(transaction, { programme, noticeId: found.notice_id }) };
  }

  private async begin(
    transaction: Transaction,
    actor: TakedownActor,
    asked: {
      readonly notice: ReadNotice;
      readonly targetId: string;
      readonly key: string;
      readonly now: Date;
    },
  ): Promise<string> {
    const { notice, targetId, now } = asked;
    const target = notice.targets.find(({ id }) => id === targetId);
    const state = target && whenSeenAgain(target.state);
    if (!target || state === undefined) throw new Conflict();
    await mark(transaction, targetId, { state, now });
    const draft = draftAfter(notice, asked.key);
    const { id, key } = await this.drafts.begin(transaction, actor, { draft, now });
    const owner = { programme: actor.programme, noticeId: id, providerId: notice.row.provider_id, key };
    const given = { targets: [{ url: target.address, kind: target.kind }], now, previousId: targetId };
    const duplicates = await this.targets.add(transaction, owner, given);
    if (duplicates.length > 0) throw new Conflict();
    return id;
  }
}

/** What it says is taken over; that it is said in good faith is not. */
const draftAfter = ({ row, explanation }: ReadNotice, creationKey: string) => ({
  creationKey,
  providerId: row.provider_id,
  contactId: row.contact_id,
  previousId: row.id,
  basis: row.basis,
  ageClass: row.age_class,
  capacity: row.capacity,
  languages: row.languages,
  explanation,
  authorisation: row.authorisation,
});

async function mark(
  { query }: Transaction,
  targetId: string,
  { state, now }: { readonly state: TargetState; readonly now: Date },
): Promise<void> {
  await query(
    `update takedown.target set state = $2, state_at = $3
     where programme_id = (select programmes.current()) and id = $1 and state <> $2`,
    [targetId, state, now],
  );
}
