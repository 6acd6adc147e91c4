import type { AppointmentView } from '#contract/referrals';

/** Whether it can be asked what came of an appointment: it stood until its end, and that has been. */
export function isOver({ state, endsAt }: Pick<AppointmentView, 'state' | 'endsAt'>): boolean {
  return ['booked', 'fulfilled', 'no_show'].includes(state) && Date.parse(endsAt) <= Date.now();
}
