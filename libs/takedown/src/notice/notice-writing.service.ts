import { Injectable } from '@nestjs/common';
import type { AddedTargets, AddTargets, CreateNotice, NoticeView, SaveNotice } from '#contract/takedown';
import { constraintOf, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import type { TakedownActor } from '../takedown-actor.js';
import { NoticeDrafts } from './notice-drafts.service.js';
import { authorisationOf, checkEditing } from './notice-editing.policy.js';
import { lockNotice, type NoticeRow } from './notice-row.js';
import { NoticeStore } from './notice-store.service.js';
import { NoticeTargets } from './notice-targets.service.js';
import { NoticeViews } from './notice-views.service.js';
import { SealedNotices } from './sealed-notices.service.js';

/** Writing a notice, until it is submitted. */
@Injectable()
export class NoticeWriting {
  constructor(
    private readonly store: NoticeStore,
    private readonly drafts: NoticeDrafts,
    private readonly targets: NoticeTargets,
    private readonly views: NoticeViews,
    private readonly sealed: SealedNotices,
  ) {}

  /** Begins one; the same key again gives the same. Throws `Invalid` for a provider that is not there. */
  async create(actor: TakedownActor, asked: CreateNotice): Promise<NoticeView> {
    try {
      return await this.createOnce(actor, asked);
    } catch (error) {
      // Somebody was first with this key: what they made is there now.
      if (constraintOf(error) !== 'takedown_notice_once') throw error;
      return this.createOnce(actor, asked);
    }
  }

  /** Puts what is asked in the place of what a draft says. Throws what `checkEditing` throws, and `NotFound`. */
  save(actor: TakedownActor, id: string, asked: SaveNotice): Promise<NoticeView> {
    return this.change(actor, { id, revision: asked.revision, action: 'takedown:save' }, async (draft) => {
      const { transaction, row } = draft;
      const authorisation = authorisationOf(asked.authorisation, row.authorisation, actor.staffId);
      await transaction.query(
        `update takedown.notice set basis = $2, age_class = $3, capacity = $4, languages = $5, good_faith = $6,
           authorisation = $7 where programme_id = (select programmes.current()) and id = $1`,
        [
          ...[id, asked.basis, asked.ageClass, asked.capacity, asked.languages, asked.goodFaith],
          authorisation && JSON.stringify(authorisation),
        ],
      );
      const key = await this.keyOf(transaction, actor, id);
      await this.drafts.explain(transaction, { programme: actor.programme, id, key }, asked.explanation);
    });
  }

  /** Adds addresses; those about which a request is open are told and left out. Throws what `checkEditing` throws, `Invalid`, `NotFound`. */
  async addTargets(actor: TakedownActor, id: string, asked: AddTargets): Promise<AddedTargets> {
    let duplicates: AddedTargets['duplicates'] = [];
    const change = { id, revision: asked.revision, action: 'takedown:add_targets' };
    const notice = await this.change(actor, change, async ({ transaction, row, now }) => {
      const key = await this.keyOf(transaction, actor, id);
      const owner = { programme: actor.programme, noticeId: id, providerId: row.provider_id, key };
      duplicates = await this.targets.add(transaction, owner, { targets: asked.targets, now });
    });
    return { notice, duplicates };
  }

  /** Takes one out of a draft. Throws what `checkEditing` throws, and `NotFound`. */
  removeTarget(
    actor: TakedownActor,
    id: string,
    { targetId, revision }: { readonly targetId: string; readonly revision: number },
  ): Promise<NoticeView> {
    const change = { id, revision, action: 'takedown:remove_target' };
    return this.change(actor, change, async ({ transaction }) => {
      const removed = await transaction.query(
        `delete from takedown.target where programme_id = (select programmes.current()) and notice_id = $1 and id = $2
         returning id`,
        [id, targetId],
      );
      if (removed.length === 0) throw new NotFound();
    });
  }

  private createOnce(actor: TakedownActor, asked: CreateNotice): Promise<NoticeView> {
    const { key: creationKey, basis = 'sexual_image', ageClass = 'unknown' } = asked;
    return this.store.transaction(actor, async (transaction, now) => {
      const made = await this.drafts.madeBy(transaction, creationKey);
      const draft = { ...asked, creationKey, basis, ageClass };
      const noticeId = made ?? (await this.drafts.begin(transaction, actor, { draft, now })).id;
      const action = made === undefined ? 'takedown:create' : 'takedown:read';
      await this.store.record(transaction, actor, { action, noticeId });
      return this.views.view(transaction, actor, noticeId);
    });
  }

  private change(
    actor: TakedownActor,
    { id, revision, action }: { readonly id: string; readonly revision: number; readonly action: string },
    work: (draft: {
      readonly transaction: Transaction;
      readonly row: NoticeRow;
      readonly now: Date;
    }) => Promise<void>,
  ): Promise<NoticeView> {
    return this.store.transaction(actor, async (transaction, now) => {
      const row = await lockNotice(transaction, id);
      checkEditing(actor, row, revision);
      await work({ transaction, row, now });
      await transaction.query(
        `update takedown.notice set revision = revision + 1
         where programme_id = (select programmes.current()) and id = $1`,
        [id],
      );
      await this.store.record(transaction, actor, { action, noticeId: id });
      return this.views.view(transaction, actor, id);
    });
  }

  private async keyOf(transaction: Transaction, { programme }: TakedownActor, noticeId: string) {
    const key = await this.sealed.keyOf(transaction, { programme, noticeId });
    if (!key) throw new NotFound();
    return key;
  }
}
