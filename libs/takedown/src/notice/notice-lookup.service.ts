import { Injectable } from '@nestjs/common';
import type { NoticeHandoff, NoticeView, RevealedTarget } from '#contract/takedown';
import { Clock } from '#platform/clock';
import { Conflict, NotFound } from '#platform/errors';
import type { TakedownActor } from '../takedown-actor.js';
import { handoffOf } from './notice-handoff.js';
import { NoticeReading } from './notice-reading.service.js';
import { NoticeStore } from './notice-store.service.js';
import { NoticeViews } from './notice-views.service.js';

/** Reading notices; each look is recorded. */
@Injectable()
export class NoticeLookup {
  constructor(
    private readonly store: NoticeStore,
    private readonly views: NoticeViews,
    private readonly reading: NoticeReading,
    private readonly clock: Clock,
  ) {}

  /** One notice, whole. Throws `NotFound`. */
  read(actor: TakedownActor, noticeId: string): Promise<NoticeView> {
    return this.store.transaction(actor, async (transaction) => {
      await this.store.record(transaction, actor, { action: 'takedown:read', noticeId });
      return this.views.view(transaction, actor, noticeId);
    });
  }

  /** An address as it is. Throws `NotFound`. */
  reveal(actor: TakedownActor, targetId: string): Promise<RevealedTarget> {
    const { programme } = actor;
    return this.store.transaction(actor, async (transaction) => {
      const [found] = await transaction.query<{ notice_id: string }>(
        'select notice_id from takedown.target where programme_id = (select programmes.current()) and id = $1',
        [targetId],
      );
      if (!found) throw new NotFound();
      const notice = await this.reading.read(transaction, { programme, noticeId: found.notice_id });
      await this.store.record(transaction, actor, { action: 'takedown:reveal', targetId });
      const target = notice.targets.find(({ id }) => id === targetId);
      if (!target) throw new NotFound();
      return { url: target.address };
    });
  }

  /** What a person copies into the form of a provider. Throws `NotFound`, and `Conflict` unless it waits for that. */
  handoff(actor: TakedownActor, noticeId: string): Promise<NoticeHandoff> {
    const { programme } = actor;
    return this.store.transaction(actor, async (transaction) => {
      const notice = await this.reading.read(transaction, { programme, noticeId });
      if (notice.row.state !== 'awaiting_handoff') throw new Conflict();
      await this.store.record(transaction, actor, { action: 'takedown:handoff', noticeId });
      return handoffOf(notice, this.clock.now());
    });
  }
}
