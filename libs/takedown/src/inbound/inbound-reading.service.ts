import { Injectable } from '@nestjs/common';
import type { InboundCounts, InboundPile, NoticeMailList } from '#contract/takedown';
import type { Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import type { TakedownActor } from '../takedown-actor.js';
import { inboundSql, type NamedInboundRow } from './inbound-row.js';
import { InboundStore } from './inbound-store.service.js';
import { inboundSummaryOf, inboundViewOf } from './inbound-view.js';
import { type InboundWords, SealedInbound } from './sealed-inbound.service.js';

const asideShownMs = 30 * 24 * 3_600_000;
const most = 100;

const unassigned = `${inboundSql} and m.notice_id is null and m.state <> 'aside' order by m.received_at limit ${most}`;
const unread = `${inboundSql} and m.notice_id is not null and m.state = 'to_read' order by m.received_at limit ${most}`;
const aside = `${inboundSql} and m.state = 'aside' and m.handled_at >= $1 order by m.handled_at desc limit ${most}`;
const ofNotice = `${inboundSql} and m.notice_id = $1 order by m.received_at desc limit ${most}`;

/** Reading mail about notices; each look is recorded. */
@Injectable()
export class InboundReading {
  constructor(
    private readonly store: InboundStore,
    private readonly sealed: SealedInbound,
  ) {}

  /** What waits for somebody: what found no notice, what nobody has read, and what was set aside lately. */
  pile(actor: TakedownActor): Promise<InboundPile> {
    return this.store.transaction(actor, async (transaction, now) => {
      const since = new Date(now.getTime() - asideShownMs);
      const [piled, waiting, away] = [
        await transaction.query<NamedInboundRow>(unassigned),
        await transaction.query<NamedInboundRow>(unread),
        await transaction.query<NamedInboundRow>(aside, [since]),
      ];
      await this.store.record(transaction, actor, { action: 'takedown:mail_list' });
      const all = async <T>(
        rows: NamedInboundRow[],
        shown: (row: NamedInboundRow, words?: InboundWords) => T,
      ) => Promise.all(rows.map(async (row) => shown(row, await this.wordsOf(transaction, actor, row))));
      return {
        unassigned: await all(piled, inboundViewOf),
        unread: await all(waiting, inboundSummaryOf),
        aside: await all(away, inboundSummaryOf),
      };
    });
  }

  /** How much waits, without a look at any of it. */
  counts(actor: TakedownActor): Promise<InboundCounts> {
    return this.store.transaction(actor, async ({ query }) => {
      const [row] = await query<InboundCounts>(
        `select count(*) filter (where notice_id is null)::int as unassigned,
           count(*) filter (where notice_id is not null)::int as unread
         from takedown.inbound_mail where programme_id = (select programmes.current()) and state = 'to_read'`,
      );
      return row ?? { unassigned: 0, unread: 0 };
    });
  }

  /** What came about a notice, the latest first. Throws `NotFound`. */
  ofNotice(actor: TakedownActor, noticeId: string): Promise<NoticeMailList> {
    return this.store.transaction(actor, async (transaction) => {
      const known = await transaction.query(
        'select 1 from takedown.notice where programme_id = (select programmes.current()) and id = $1',
        [noticeId],
      );
      if (known.length === 0) throw new NotFound();
      const rows = await transaction.query<NamedInboundRow>(ofNotice, [noticeId]);
      await this.store.record(transaction, actor, { action: 'takedown:mail_view', noticeId });
      const mails = rows.map(async (row) => inboundViewOf(row, await this.wordsOf(transaction, actor, row)));
      return { mails: await Promise.all(mails) };
    });
  }

  private wordsOf(
    transaction: Transaction,
    { programme }: TakedownActor,
    row: NamedInboundRow,
  ): Promise<InboundWords | undefined> {
    const place = { programme, mailId: row.id, noticeId: row.notice_id };
    return this.sealed.open(transaction, place, row);
  }
}
