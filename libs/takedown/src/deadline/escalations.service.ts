import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DoEscalation, Escalations as EscalationsView } from '#contract/takedown';
import type { Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { lockNotice } from '../notice/notice-row.js';
import { NoticeStore } from '../notice/notice-store.service.js';
import { SealedNotices } from '../notice/sealed-notices.service.js';
import type { TakedownActor } from '../takedown-actor.js';
import { doable, undoable } from './escalation-act.policy.js';
import { type EscalationRow, escalationsOf, escalationViewOf, notePlace } from './escalation-row.js';

interface Asked {
  readonly noticeId: string;
  readonly escalationId: string;
}

/** What people do about a provider that is late. */
@Injectable()
export class Escalations {
  constructor(
    private readonly store: NoticeStore,
    private readonly sealed: SealedNotices,
  ) {}

  /** What came up with a notice, and what comes after. Throws `NotFound`. */
  read(actor: TakedownActor, noticeId: string): Promise<EscalationsView> {
    return this.store.transaction(actor, async (transaction) => {
      await this.store.record(transaction, actor, { action: 'takedown:escalations', noticeId });
      return this.view(transaction, actor, noticeId);
    });
  }

  /** Says that it was done. Throws `NotFound`, `Overtaken` when somebody was first, `Conflict` when it is over. */
  done(actor: TakedownActor, asked: Asked, { note }: DoEscalation): Promise<EscalationsView> {
    const { noticeId, escalationId } = asked;
    return this.store.transaction(actor, async (transaction, now) => {
      await lockNotice(transaction, noticeId);
      doable(await transaction.query<EscalationRow>(escalationsOf, [noticeId]), escalationId);
      const sealed =
        note === undefined ? null : await this.sealedNote(transaction, actor, { ...asked, note });
      await transaction.query(
        `update takedown.escalation set done_by = $2, done_at = $3, note = $4
         where programme_id = (select programmes.current()) and id = $1`,
        [escalationId, actor.staffId, now, sealed],
      );
      await this.store.record(transaction, actor, { action: 'takedown:escalation_done', noticeId });
      return this.view(transaction, actor, noticeId);
    });
  }

  /** Takes that back: what came up after it comes up again by itself. Throws `NotFound`, and `Conflict` when more was done. */
  undo(actor: TakedownActor, { noticeId, escalationId }: Asked): Promise<EscalationsView> {
    return this.store.transaction(actor, async (transaction) => {
      await lockNotice(transaction, noticeId);
      undoable(await transaction.query<EscalationRow>(escalationsOf, [noticeId]), escalationId);
      await transaction.query(
        `with undone as (
           update takedown.escalation set done_by = null, done_at = null, note = null
           where programme_id = (select programmes.current()) and id = $1 returning *
         )
         delete from takedown.escalation e using undone u
         where e.programme_id = (select programmes.current()) and e.notice_id = u.notice_id
           and e.expectation = u.expectation and e.expected_at = u.expected_at and e.step > u.step`,
        [escalationId],
      );
      await this.store.record(transaction, actor, { action: 'takedown:escalation_undone', noticeId });
      return this.view(transaction, actor, noticeId);
    });
  }

  private async view(
    transaction: Transaction,
    { programme }: TakedownActor,
    noticeId: string,
  ): Promise<EscalationsView> {
    const { key, profile } = await this.opened(transaction, programme, noticeId);
    const rows = await transaction.query<EscalationRow>(escalationsOf, [noticeId]);
    const came = rows.filter(({ current }) => current).map(({ step }) => step);
    return {
      steps: rows.map((row) =>
        escalationViewOf(row, (sealed, id) =>
          this.sealed.open(key, sealed, notePlace(programme, noticeId, id)),
        ),
      ),
      later: came.length === 0 ? [] : profile.slice(Math.max(...came)),
    };
  }

  private async opened(
    transaction: Transaction,
    programme: string,
    noticeId: string,
  ): Promise<{ readonly key: KeyObject; readonly profile: readonly string[] }> {
    const [row] = await transaction.query<{ escalation: readonly string[] | null }>(
      `select c.escalation from takedown.notice n
         left join takedown.channel_profile c on c.programme_id = n.programme_id and c.id = n.profile_id
       where n.programme_id = (select programmes.current()) and n.id = $1`,
      [noticeId],
    );
    const key = await this.sealed.keyOf(transaction, { programme, noticeId });
    if (!row || !key) throw new NotFound();
    return { key, profile: row.escalation ?? [] };
  }

  private async sealedNote(
    transaction: Transaction,
    { programme }: TakedownActor,
    { noticeId, escalationId, note }: Asked & { readonly note: string },
  ): Promise<Buffer> {
    const key = await this.sealed.keyOf(transaction, { programme, noticeId });
    if (!key) throw new NotFound();
    return this.sealed.seal(key, note, notePlace(programme, noticeId, escalationId));
  }
}
