import type { EscalationView, ProviderExpectation } from '#contract/takedown';
import type { NoticePlace } from '../notice/sealed-notices.service.js';
import { isCurrent } from './is-escalated.js';

/** An escalation as Postgres gives it, with what its profile says of the step. */
export interface EscalationRow {
  readonly id: string;
  readonly expectation: ProviderExpectation;
  readonly expected_at: Date;
  readonly step: number;
  readonly text: string | null;
  readonly due_at: Date;
  readonly done_at: Date | null;
  readonly done_by: string | null;
  readonly note: Buffer | null;
  readonly current: boolean;
}

/** All of one notice, in the order in which they came up. */
export const escalationsOf = `
  select e.id, e.expectation, e.expected_at, e.step, c.escalation[nullif(e.step, 0)] as text, e.due_at, e.done_at,
    s.display_name as done_by, e.note, ${isCurrent} as current
  from takedown.escalation e
    join takedown.notice n on n.programme_id = e.programme_id and n.id = e.notice_id
    left join takedown.channel_profile c on c.programme_id = n.programme_id and c.id = n.profile_id
    left join identity.staff s on s.id = e.done_by
  where e.programme_id = (select programmes.current()) and e.notice_id = $1
  order by e.expected_at, e.expectation, e.step`;

/** Where the words of an escalation are sealed. */
export const notePlace = (programme: string, noticeId: string, row: string): NoticePlace => ({
  programme,
  noticeId,
  column: 'escalation.note',
  row,
});

/** As somebody sees it. */
export function escalationViewOf(
  row: EscalationRow,
  open: (sealed: Buffer, row: string) => string,
): EscalationView {
  return {
    id: row.id,
    expectation: row.expectation,
    expectedAt: row.expected_at.toISOString(),
    step: row.step,
    ...(row.text !== null && { text: row.text }),
    dueAt: row.due_at.toISOString(),
    ...(row.done_at !== null && { doneAt: row.done_at.toISOString() }),
    ...(row.done_by !== null && { doneBy: row.done_by }),
    ...(row.note !== null && { note: open(row.note, row.id) }),
    current: row.current,
  };
}
