import type { AppointmentState } from '#contract/referrals';

/** What can be done with an appointment. */
export type AppointmentAct = 'confirm' | 'move' | 'cancel' | 'expire' | 'fulfil' | 'miss';

/** From which states, and to which. How it went can be corrected; what was given up cannot be taken back. */
const acts: Readonly<
  Record<AppointmentAct, { readonly from: readonly AppointmentState[]; readonly to: AppointmentState }>
> = {
  confirm: { from: ['held'], to: 'booked' },
  move: { from: ['booked'], to: 'booked' },
  cancel: { from: ['held', 'booked'], to: 'cancelled' },
  expire: { from: ['held'], to: 'expired' },
  fulfil: { from: ['booked', 'no_show'], to: 'fulfilled' },
  miss: { from: ['booked', 'fulfilled'], to: 'no_show' },
};

/** The states in which something can be done, and what comes of it. */
export const whenDone = (act: AppointmentAct) => acts[act];

/** What becomes of an appointment in `state`; nothing when that cannot be done with it. */
export function after(state: AppointmentState, act: AppointmentAct): AppointmentState | undefined {
  const { from, to } = acts[act];
  return from.includes(state) ? to : undefined;
}

/** Those that keep the time of the host from others; the exclusion constraint names the same. */
export const keeping: readonly AppointmentState[] = ['held', 'booked'];
