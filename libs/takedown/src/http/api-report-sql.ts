import type { NoticeState } from '#contract/takedown';
import type { Transaction } from '#platform/database';
import { nextAskAt } from './next-ask.policy.js';
import type { ApiReport } from './notice-api.js';

/** A notice about which its provider is asked. */
export interface AskedNotice {
  readonly id: string;
  readonly providerId: string;
  readonly reference: Buffer;
  readonly wrapped: Buffer;
}

interface DueRow extends AskedNotice {
  readonly sentAt: Date;
}

const mostAtOnce = 10;

/** Those that nobody waits for any more, or that cannot be read, are not asked about again. */
const letGoSql = `
  update takedown.api_report r set due_at = null
  where r.programme_id = (select programmes.current()) and r.due_at <= $1 and not exists (
    select from takedown.notice n join takedown.notice_key k on k.notice_id = n.id
    where n.programme_id = r.programme_id and n.id = r.notice_id
      and n.state in ('sent', 'acknowledged', 'info_requested') and n.provider_reference is not null)`;

const dueSql = `
  select n.id, n.provider_id as "providerId", n.provider_reference as reference, k.wrapped, n.sent_at as "sentAt"
  from takedown.api_report r
    join takedown.notice n on n.programme_id = r.programme_id and n.id = r.notice_id
    join takedown.notice_key k on k.notice_id = n.id
  where r.programme_id = (select programmes.current()) and r.due_at <= $1
  order by r.due_at limit ${mostAtOnce} for update of r skip locked`;

const laterSql = `
  update takedown.api_report r set asked_at = $1, due_at = v.due_at
  from unnest($2::uuid[], $3::timestamptz[]) v (id, due_at)
  where r.programme_id = (select programmes.current()) and r.notice_id = v.id`;

/** The oldest that are due; each has its next time before anybody is asked, so that two processes ask once. */
export async function takeDueReports({ query }: Transaction, now: Date): Promise<readonly AskedNotice[]> {
  await query(letGoSql, [now]);
  const due = await query<DueRow>(dueSql, [now]);
  if (due.length === 0) return [];
  await query(laterSql, [
    now,
    due.map(({ id }) => id),
    due.map(({ sentAt }) => nextAskAt(sentAt, now) ?? null),
  ]);
  return due;
}

const keepSql = `
  update takedown.api_report set told_at = $2, state = $3, confirmed = $4, active = $5, pending = $6, in_review = $7
  where programme_id = (select programmes.current()) and notice_id = $1`;

/** Keeps what was told, and gives the state of its notice, which is held until the end of the transaction. */
export async function keepReport(
  { query }: Transaction,
  { noticeId, report, now }: { readonly noticeId: string; readonly report: ApiReport; readonly now: Date },
): Promise<NoticeState | undefined> {
  const [notice] = await query<{ state: NoticeState }>(
    `select state from takedown.notice where programme_id = (select programmes.current()) and id = $1 for update`,
    [noticeId],
  );
  const { state, confirmed, active, pending, inReview } = report;
  await query(keepSql, [noticeId, now, state, confirmed, active, pending, inReview]);
  return notice?.state;
}
