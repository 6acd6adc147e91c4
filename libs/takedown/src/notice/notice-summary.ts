import type { NoticeSummary, TakedownChannel } from '#contract/takedown';
import { isEscalated } from '../deadline/is-escalated.js';
import { dueOf, type TimedNotice } from './notice-due.js';
import { noticeReference } from './notice-reference.js';
import type { NoticeRow } from './notice-row.js';

/** A notice as the board shows it: of its words only whether there are any. */
export interface SummaryRow
  extends TimedNotice, Pick<NoticeRow, 'id' | 'number' | 'provider_id' | 'author_id' | 'good_faith'> {
  readonly provider: string;
  readonly channel: TakedownChannel | null;
  readonly targets: number;
  readonly author: string;
  readonly explained: boolean;
  readonly escalated: boolean;
}

/** Columns of a {@link SummaryRow}. */
export const summaryColumns = `n.id, n.number, n.provider_id, n.state, n.state_at, n.sent_at, n.author_id, n.good_faith,
  p.name as provider, c.kind as channel, c.acknowledged_hours, c.decided_hours, a.display_name as author,
  n.explanation is not null as explained, ${isEscalated} as escalated,
  (select count(*)::int from takedown.target t
   where t.programme_id = n.programme_id and t.notice_id = n.id) as targets`;

/** What they come from: the profile is the one a notice was approved with, and before that the one that holds. */
export const summaryTables = `takedown.notice n
  join takedown.provider p on p.programme_id = n.programme_id and p.id = n.provider_id
  join identity.staff a on a.id = n.author_id
  left join lateral (
    select f.* from takedown.channel_profile f
    where f.programme_id = n.programme_id and f.provider_id = n.provider_id
      and (n.profile_id is null or f.id = n.profile_id)
    order by f.version desc limit 1
  ) c on true`;

const written = ['draft', 'in_review'];

/** Elements of article 16(2): why, where, who asks (always the organisation), and in good faith. */
function completeOf(row: SummaryRow): NonNullable<NoticeSummary['complete']> {
  const there = [row.explained, row.targets > 0, true, row.good_faith];
  return { have: there.filter(Boolean).length, of: there.length };
}

/** As the board shows it. */
export function summaryOf(row: SummaryRow, now: Date): NoticeSummary {
  const due = dueOf(row);
  return {
    id: row.id,
    reference: noticeReference(row.number),
    providerId: row.provider_id,
    provider: row.provider,
    ...(row.channel && { channel: row.channel }),
    state: row.state,
    stateAt: row.state_at.toISOString(),
    targets: row.targets,
    authorId: row.author_id,
    author: row.author,
    ...(due && { due }),
    overdue: due !== undefined && due.at < now.toISOString(),
    escalated: row.escalated,
    ...(written.includes(row.state) && { complete: completeOf(row) }),
  };
}
