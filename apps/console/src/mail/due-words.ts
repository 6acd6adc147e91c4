import type { MailThreadSummary } from '#contract';

/** How near the time is before which a thread is to be answered. */
export type Nearness = 'late' | 'today' | 'soon';

const timezone = 'Europe/Amsterdam';
const dayOf = (at: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: timezone }).format(at);

/** Late, to be answered on this very day, or later. */
export function nearnessOf(answerBy: string, now: number): Nearness {
  const until = Date.parse(answerBy);
  if (until < now) return 'late';
  return dayOf(until) === dayOf(now) ? 'today' : 'soon';
}

/** Days that have begun since a message came, by the clock on the wall; 0 on the day itself. */
export function daysOpen(waitingSince: string, now: number): number {
  const days = (Date.parse(dayOf(now)) - Date.parse(dayOf(Date.parse(waitingSince)))) / 86_400_000;
  return Math.max(0, Math.round(days));
}

/** A list of threads in groups: what is to be looked at first, then by how near their time is. */
export function grouped(
  threads: readonly MailThreadSummary[],
  now: number,
): readonly (readonly [group: 'attention' | Nearness | 'rest', threads: readonly MailThreadSummary[]])[] {
  const groupOf = (thread: MailThreadSummary) => {
    if (thread.attention) return 'attention';
    return thread.answerBy === undefined ? 'rest' : nearnessOf(thread.answerBy, now);
  };
  return (['attention', 'late', 'today', 'soon', 'rest'] as const)
    .map((group) => [group, threads.filter((thread) => groupOf(thread) === group)] as const)
    .filter(([, members]) => members.length > 0);
}
