import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DoNoticeAct, NoticeView } from '#contract/takedown';
import type { Transaction } from '#platform/database';
import { TakedownApproved } from '../sending/takedown.events.js';
import { GivenReferences } from '../inbound/given-references.service.js';
import type { TakedownActor } from '../takedown-actor.js';
import { checkAct } from './notice-act.policy.js';
import type { GivenWithAct } from './notice-after.js';
import { NoticeReading } from './notice-reading.service.js';
import { lockNotice } from './notice-row.js';
import { overtakenOn } from './overtaken-on.js';
import { NoticeStore } from './notice-store.service.js';
import { type NoticeTransition, NoticeTransitions } from './notice-transitions.service.js';
import { NoticeViews } from './notice-views.service.js';
import type { ReadNotice } from './read-notice.js';
import { SealedNotices } from './sealed-notices.service.js';
import { targetDecided } from './targets-after.js';

/** What people do with a notice, from submitting to closing it. */
@Injectable()
export class NoticeActs {
  constructor(
    private readonly store: NoticeStore,
    private readonly reading: NoticeReading,
    private readonly transitions: NoticeTransitions,
    private readonly views: NoticeViews,
    private readonly sealed: SealedNotices,
    private readonly references: GivenReferences,
  ) {}

  /** Does it. Throws `NotFound`, `Conflict` when somebody was first, and what `checkAct` throws. */
  do(actor: TakedownActor, noticeId: string, asked: DoNoticeAct): Promise<NoticeView> {
    const { programme, staffId } = actor;
    return this.store.transaction(actor, async (transaction, now) => {
      const { revision } = await lockNotice(transaction, noticeId);
      if (revision !== asked.revision) throw await overtakenOn(transaction, { noticeId, staffId });
      const notice = await this.reading.read(transaction, { programme, noticeId });
      const targetIds = notice.targets.map(({ id }) => id);
      checkAct(actor, { ...notice.row, gaps: notice.gaps, targetIds }, asked);
      const { act } = asked;
      const given = this.givenWith(actor, notice, asked);
      await this.transitions.apply(transaction, { noticeId, act, staffId, revision, ...given });
      const { providerReference: reference } = asked;
      if (reference !== undefined)
        await this.references.keep(transaction, { programme, noticeId, reference });
      if (asked.decisions) await decideTargets(transaction, asked.decisions, now);
      if (act === 'approve' || act === 'retry') transaction.publish(new TakedownApproved(noticeId));
      await this.store.record(transaction, actor, { action: `takedown:${act}`, noticeId });
      return this.views.view(transaction, actor, noticeId);
    });
  }

  private givenWith(
    { programme, staffId }: TakedownActor,
    { row, key }: ReadNotice,
    { act, note, providerReference }: DoNoticeAct,
  ): GivenWithAct & Pick<NoticeTransition, 'note'> {
    const eventId = randomUUID();
    const sealed = (text: string, column: 'notice_event.note' | 'notice.provider_reference', at: string) =>
      this.sealed.seal(key, text, { programme, noticeId: row.id, column, row: at });
    return {
      ...(note !== undefined && { note: { eventId, sealed: sealed(note, 'notice_event.note', eventId) } }),
      ...(providerReference !== undefined && {
        providerReference: sealed(providerReference, 'notice.provider_reference', row.id),
      }),
      ...(act === 'approve' &&
        row.held_profile_id !== null && {
          approval: { reviewerId: staffId, profileId: row.held_profile_id },
        }),
    };
  }
}

/** What somebody has seen to be gone stays so, whatever its provider says of it. */
async function decideTargets(
  { query }: Transaction,
  decisions: NonNullable<DoNoticeAct['decisions']>,
  now: Date,
): Promise<void> {
  await query(
    `update takedown.target t set decision = d.decision,
       state = case when t.state = 'verified_gone' then t.state else d.state end,
       state_at = case when t.state = 'verified_gone' then t.state_at else $4 end
     from unnest($1::uuid[], $2::text[], $3::text[]) d (id, decision, state)
     where t.programme_id = (select programmes.current()) and t.id = d.id`,
    [
      decisions.map(({ targetId }) => targetId),
      decisions.map(({ decision }) => decision),
      decisions.map(({ decision }) => targetDecided(decision)),
      now,
    ],
  );
}
