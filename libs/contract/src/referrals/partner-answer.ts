/** What a clinic says of the time it was asked for. */
export const partnerAnswers = ['confirmed', 'declined'] as const;
export type PartnerAnswer = (typeof partnerAnswers)[number];

/** Who gave an appointment up. */
export const cancelledBy = ['staff', 'client', 'partner'] as const;
export type CancelledBy = (typeof cancelledBy)[number];
