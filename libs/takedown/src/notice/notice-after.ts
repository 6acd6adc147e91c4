import { Conflict } from '#platform/errors';
import type { NoticeRow } from './notice-row.js';
import { after, type NoticeAct } from './notice-states.js';

/** What an act adds to a notice beside its new state. */
export interface GivenWithAct {
  /** With `approve`: who, and the version of the profile that holds. */
  readonly approval?: { readonly reviewerId: string; readonly profileId: string };
  /** Sealed. */
  readonly providerReference?: Buffer;
}

/** What changes of a notice. */
export type ChangedNotice = Pick<
  NoticeRow,
  | 'state'
  | 'reviewer_id'
  | 'profile_id'
  | 'approved_at'
  | 'sent_at'
  | 'acknowledged_at'
  | 'decided_at'
  | 'provider_reference'
>;

/** A notice after an act; throws `Conflict` for what cannot be done with it as it stands. */
export function noticeAfter(
  row: NoticeRow,
  { act, approval, providerReference }: { readonly act: NoticeAct } & GivenWithAct,
  now: Date,
): ChangedNotice {
  const state = after(row.state, act);
  if (state === undefined) throw new Conflict();
  return {
    state,
    reviewer_id: approval?.reviewerId ?? row.reviewer_id,
    profile_id: approval?.profileId ?? row.profile_id,
    approved_at: act === 'approve' ? now : row.approved_at,
    sent_at: sentAt(row, act, now),
    // Whoever asks something has it.
    acknowledged_at:
      act === 'acknowledge' || act === 'ask' ? (row.acknowledged_at ?? now) : row.acknowledged_at,
    decided_at: act === 'decide' ? now : row.decided_at,
    provider_reference: providerReference ?? row.provider_reference,
  };
}

/** A bounce says that it never arrived: its clocks begin when it is sent again. */
function sentAt(row: NoticeRow, act: NoticeAct, now: Date): Date | null {
  if (act === 'bounce') return null;
  return after(row.state, act) === 'sent' ? now : row.sent_at;
}
