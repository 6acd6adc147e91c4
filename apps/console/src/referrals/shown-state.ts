import type { AppointmentState, AppointmentView } from '#contract/referrals';

/** How an appointment reads: a hold that was let go was never booked, so nobody called it off. */
export type ShownState = AppointmentState | 'released';

/** The state to be shown of one. */
export function shownState({ state, bookedAt }: Pick<AppointmentView, 'state' | 'bookedAt'>): ShownState {
  return state === 'cancelled' && bookedAt === undefined ? 'released' : state;
}
