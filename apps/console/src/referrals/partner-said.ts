import type { AppointmentView } from '#contract/referrals';

/** What others than staff have said of an appointment. */
export type PartnerSaid = 'confirmed' | 'declined' | 'client';

/** What to tell beside the state: the clinic's answer while it means something, or who gave the appointment up. */
export function partnerSaid({
  state,
  partnerAnswer,
  cancelledBy,
}: Pick<AppointmentView, 'state' | 'partnerAnswer' | 'cancelledBy'>): PartnerSaid | undefined {
  if (state === 'booked') return partnerAnswer;
  if (state !== 'cancelled') return undefined;
  if (cancelledBy === 'partner') return 'declined';
  return cancelledBy === 'client' ? 'client' : undefined;
}
