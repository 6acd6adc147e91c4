import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { noticeColumns } from './notice-row.js';
import { summaryColumns, summaryTables } from './notice-summary.js';
import { NoticeSenders } from './notice-senders.service.js';
import { gapsOf, type ReadNotice, type WholeRow } from './read-notice.js';
import { SealedNotices } from './sealed-notices.service.js';
import { type OpenedTarget, targetColumns, type TargetRow } from './target-row.js';

const whole = `
  select ${noticeColumns}, ${summaryColumns}, p.kind as provider_kind, c.id as held_profile_id,
    c.address as channel_address, c.capacities as channel_capacities, c.languages as channel_languages, c.maximum_urls,
    c.may_publish_notice, r.display_name as reviewer, o.number as previous_number, k.wrapped
  from ${summaryTables}
  join takedown.notice_key k on k.programme_id = n.programme_id and k.notice_id = n.id
  left join identity.staff r on r.id = n.reviewer_id
  left join takedown.notice o on o.programme_id = n.programme_id and o.id = n.previous_id
  where n.programme_id = (select programmes.current()) and n.id = $1`;

const targetsOf = `select ${targetColumns} from takedown.target
  where programme_id = (select programmes.current()) and notice_id = $1 order by position`;

/** Which notice, and whose key opens it. */
interface NoticeOwner {
  readonly programme: string;
  readonly noticeId: string;
}

/** Opens notices. */
@Injectable()
export class NoticeReading {
  constructor(
    private readonly sealed: SealedNotices,
    private readonly senders: NoticeSenders,
  ) {}

  /** One with its words, its addresses and what it lacks. Throws `NotFound`, also when its key was destroyed. */
  async read(transaction: Transaction, owner: NoticeOwner): Promise<ReadNotice> {
    const { programme, noticeId } = owner;
    const [row] = await transaction.query<WholeRow>(whole, [noticeId]);
    if (!row) throw new NotFound();
    const key = this.sealed.unwrap(owner, row.wrapped);
    const place = { programme, noticeId, column: 'notice.explanation', row: noticeId } as const;
    const explanation = row.explanation === null ? '' : this.sealed.open(key, row.explanation, place);
    const targets = (await transaction.query<TargetRow>(targetsOf, [noticeId])).map((target) =>
      this.opened(owner, key, target),
    );
    const opened = { row, key, explanation, targets, sender: await this.senders.of(programme) };
    return { ...opened, gaps: gapsOf(opened) };
  }

  private opened({ programme, noticeId }: NoticeOwner, key: KeyObject, target: TargetRow): OpenedTarget {
    const place = { programme, noticeId, column: 'target.url', row: target.id } as const;
    return { ...target, address: this.sealed.open(key, target.url, place) };
  }
}
