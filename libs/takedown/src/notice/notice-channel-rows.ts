import type { AttemptView, ProviderReportView } from '#contract/takedown';
import type { Transaction } from '#platform/database';

type AttemptRow = Omit<AttemptView, 'at' | 'fault'> & {
  readonly state_at: Date;
  readonly fault: AttemptView['fault'] | null;
};

/** The tries of a notice, the latest first. */
export async function attemptsOf({ query }: Transaction, noticeId: string): Promise<readonly AttemptView[]> {
  const rows = await query<AttemptRow>(
    `select number, channel, state, state_at, fault from takedown.attempt
     where programme_id = (select programmes.current()) and notice_id = $1 order by number desc`,
    [noticeId],
  );
  return rows.map(({ state_at: at, fault, ...row }) => ({
    ...row,
    at: at.toISOString(),
    ...(fault !== null && { fault }),
  }));
}

type ReportRow = Omit<ProviderReportView, 'at'> & { readonly told_at: Date };

/** What its provider told of it by an interface; nothing while it told nothing. */
export async function reportOf(
  { query }: Transaction,
  noticeId: string,
): Promise<ProviderReportView | undefined> {
  const [row] = await query<ReportRow>(
    `select state, told_at, confirmed, active, pending, in_review as "inReview" from takedown.api_report
     where programme_id = (select programmes.current()) and notice_id = $1 and told_at is not null`,
    [noticeId],
  );
  if (!row) return undefined;
  const { told_at: at, ...told } = row;
  return { ...told, at: at.toISOString() };
}
