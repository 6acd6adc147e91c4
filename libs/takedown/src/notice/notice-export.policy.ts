import type { NoticeState } from '#contract/takedown';

/** What has not been approved may still change, and what was withdrawn is not said any more: neither goes out as a file. */
export function mayExport({
  state,
  approved_at: approvedAt,
}: {
  readonly state: NoticeState;
  readonly approved_at: Date | null;
}): boolean {
  return approvedAt !== null && !['draft', 'in_review', 'withdrawn'].includes(state);
}
