import type { NoticeState, NoticeSummary } from '#contract/takedown';

/** What its clocks look at. */
export interface TimedNotice {
  readonly state: NoticeState;
  readonly state_at: Date;
  readonly sent_at: Date | null;
  readonly acknowledged_hours: number | null;
  readonly decided_hours: number | null;
}

const reviewMs = 60 * 60_000;
const hourMs = 3_600_000;

type Due = NonNullable<NoticeSummary['due']>;

const due = (from: Date, ms: number, of: Due['of']): Due => ({
  at: new Date(from.getTime() + ms).toISOString(),
  of,
});

/** What is expected next, by the organisation's own clock; nothing where nobody is waited for. */
export function dueOf(notice: TimedNotice): Due | undefined {
  const { state, sent_at: sent } = notice;
  if (state === 'in_review') return due(notice.state_at, reviewMs, 'review');
  if (sent === null) return undefined;
  if (state === 'sent' && notice.acknowledged_hours !== null)
    return due(sent, notice.acknowledged_hours * hourMs, 'acknowledgement');
  // A question does not stop the clock: what stays unanswered would be forgotten.
  if ((state === 'acknowledged' || state === 'info_requested') && notice.decided_hours !== null)
    return due(sent, notice.decided_hours * hourMs, 'decision');
  return undefined;
}
