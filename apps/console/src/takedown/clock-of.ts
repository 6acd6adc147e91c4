import type { NoticeSummary } from '#contract/takedown';

/** What is waited for, and how long still or already. */
export interface NoticeClock {
  readonly of: 'review' | 'acknowledgement' | 'decision';
  /** Of a review how long it waits; else until it is expected, or since. */
  readonly minutes: number;
  readonly late: boolean;
}

const minuteMs = 60_000;

/** The clock of a notice at an instant of the server; none where nothing is expected. */
export function clockOf(
  { due, stateAt }: Pick<NoticeSummary, 'due' | 'stateAt'>,
  now: number,
): NoticeClock | undefined {
  if (!due) return undefined;
  const left = Date.parse(due.at) - now;
  const counted = due.of === 'review' ? now - Date.parse(stateAt) : Math.abs(left);
  return { of: due.of, minutes: Math.max(0, Math.floor(counted / minuteMs)), late: left < 0 };
}
