import type { AppointmentState, OwnAppointmentState } from '#contract/referrals';

/** What the rules look at. */
export interface GuardedOwn {
  readonly state: AppointmentState;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly changed_at: Date;
}

const hour = 3_600_000;
/** A code opens its appointment until two days after its end, so that a call that went wrong can be told of. */
export const worksAfterMs = 48 * hour;
/** Who finds out late that it was given up hears so; after that the code is like one that never was. */
export const worksCancelledMs = 14 * 24 * hour;

/** Whether the code of an appointment still opens it. */
export function codeWorks({ state, ends_at: end, changed_at: changed }: GuardedOwn, now: Date): boolean {
  if (state === 'held' || state === 'expired') return false;
  if (end.getTime() + worksAfterMs <= now.getTime()) return false;
  return state !== 'cancelled' || changed.getTime() + worksCancelledMs > now.getTime();
}

/** Where it stands for its client, who moves and cancels nothing that has begun. */
export function ownState(own: GuardedOwn, now: Date): OwnAppointmentState {
  if (own.state === 'cancelled') return 'cancelled';
  if (own.state !== 'booked' || own.ends_at <= now) return 'over';
  return own.starts_at <= now ? 'now' : 'booked';
}
