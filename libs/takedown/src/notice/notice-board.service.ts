import { Injectable } from '@nestjs/common';
import { type Permission, permissionsOf } from '#access';
import type { Role } from '#contract';
import type { NoticeBoard, NoticeFilter } from '#contract/takedown';
import type { TakedownActor } from '../takedown-actor.js';
import { NoticeStore } from './notice-store.service.js';
import { type SummaryRow, summaryColumns, summaryOf, summaryTables } from './notice-summary.js';

const overShownMs = 30 * 24 * 3_600_000;
const mostShown = 500;
const reviews: Permission = 'takedown:review';

/** Those that are over are shown for a while; `mine` is what one wrote, or what waits for a look that is not one's own. */
const board = `
  select ${summaryColumns} from ${summaryTables}
  where n.programme_id = (select programmes.current())
    and (n.state not in ('closed', 'withdrawn') or n.state_at >= $1)
    and ($2::uuid is null or n.provider_id = $2) and ($3::uuid is null or n.contact_id = $3)
    and ($4::uuid is null or n.author_id = $4 or ($5 and n.state = 'in_review'))
  order by n.state_at, n.number limit ${mostShown}`;

/** All notices under way, without a word or an address of them. */
@Injectable()
export class NoticeBoards {
  constructor(private readonly store: NoticeStore) {}

  /** Those that the filter leaves, longest in their state first; five hundred at most. */
  list(actor: TakedownActor, filter: NoticeFilter): Promise<NoticeBoard> {
    const mayReview = permissionsOf(actor.role as Role).includes(reviews);
    return this.store.transaction(actor, async (transaction, now) => {
      const since = filter.over ? new Date(now.getTime() - overShownMs) : null;
      const rows = await transaction.query<SummaryRow>(board, [
        ...[since, filter.providerId, filter.contactId],
        ...[filter.mine ? actor.staffId : null, mayReview],
      ]);
      await this.store.record(transaction, actor, { action: 'takedown:list' });
      const notices = rows.map((row) => summaryOf(row, now));
      return {
        notices: filter.overdue ? notices.filter(({ overdue }) => overdue) : notices,
        at: now.toISOString(),
      };
    });
  }
}
