import { Injectable } from '@nestjs/common';
import { permissionsOf } from '#access';
import type { Role } from '#contract';
import type { NoticeLooks, NoticeProbes, TargetProbes } from '#contract/takedown';
import type { Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { noticeReference } from '../notice/notice-reference.js';
import { NoticeStore } from '../notice/notice-store.service.js';
import type { TakedownActor } from '../takedown-actor.js';
import { askedStates } from './course-states.js';
import { answerOf, type StoredAnswer } from './probe-answer.js';
import { signOf } from './probe-sign.policy.js';
import { type SeenRow, seenTargetOf, seenTargets } from './seen-target.js';
import { saysOf } from './sighting.policy.js';

type AnswerRow = StoredAnswer & { readonly target_id: string };

const answersSql = `
  select p.target_id, p.at, p.answer, p.status, p.redirect from takedown.probe p
    join takedown.probe_course c on c.programme_id = p.programme_id and c.target_id = p.target_id and c.purpose = p.purpose
  where p.programme_id = (select programmes.current()) and p.notice_id = $1 and p.at >= c.since order by p.at`;

const looksSql = `
  select n.id, n.number, count(*)::int as targets from takedown.probe_course c
    join takedown.target t on t.programme_id = c.programme_id and t.id = c.target_id
    join takedown.notice n on n.programme_id = c.programme_id and n.id = c.notice_id
  where c.programme_id = (select programmes.current()) and c.look_at is not null and t.state = 'verified_gone'
  group by n.id, n.number order by n.number limit 100`;

/** What addresses answered and what people saw there. */
@Injectable()
export class ProbeViews {
  constructor(private readonly store: NoticeStore) {}

  /** Of a notice. Throws `NotFound`. */
  read(actor: TakedownActor, noticeId: string): Promise<NoticeProbes> {
    return this.store.transaction(actor, async (transaction) => {
      const [found] = await transaction.query(
        'select from takedown.notice where programme_id = (select programmes.current()) and id = $1',
        [noticeId],
      );
      if (!found) throw new NotFound();
      await this.store.record(transaction, actor, { action: 'takedown:probes', noticeId });
      return this.view(transaction, actor, noticeId);
    });
  }

  /** Notices of which something answers again where nothing did, also those that are over. */
  looks(actor: TakedownActor): Promise<NoticeLooks> {
    return this.store.transaction(actor, async (transaction) => {
      const rows = await transaction.query<{ id: string; number: number; targets: number }>(looksSql);
      await this.store.record(transaction, actor, { action: 'takedown:looks' });
      return {
        notices: rows.map(({ id, number, targets }) => ({ id, reference: noticeReference(number), targets })),
      };
    });
  }

  /** The same within a transaction that does more. */
  async view(transaction: Transaction, actor: TakedownActor, noticeId: string): Promise<NoticeProbes> {
    const rows = await seenTargets(transaction, noticeId);
    const answers = await transaction.query<AnswerRow>(answersSql, [noticeId]);
    return { targets: rows.map((row) => targetOf(row, answers, actor)) };
  }
}

function targetOf(row: SeenRow, answers: readonly AnswerRow[], { role }: TakedownActor): TargetProbes {
  const may = permissionsOf(role as Role);
  const own = answers.filter(({ target_id: id }) => id === row.id);
  const isAsked = row.purpose !== null && askedStates[row.purpose].includes(row.state);
  const isLook = row.look_at !== null && row.state === 'verified_gone';
  return {
    targetId: row.id,
    state: row.state,
    stateAt: row.state_at.toISOString(),
    answers: own.map((stored) => ({ at: stored.at.toISOString(), sign: signOf(answerOf(stored)) })),
    ...(isAsked && row.next_at && { nextAt: row.next_at.toISOString() }),
    ...(isLook && row.look_at && { lookAt: row.look_at.toISOString() }),
    ...(row.seen &&
      row.seen_at && {
        lastSeen: { seen: row.seen, at: row.seen_at.toISOString(), by: row.seen_by ?? '' },
      }),
    says: may.includes('takedown:send') ? saysOf(seenTargetOf(row)) : [],
    reopens: may.includes('takedown:write') && row.state === 'reappeared' && !row.reopened,
  };
}
