/** How a client may be reached about one appointment, when they want to be. */
export const channelKinds = ['phone', 'email'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Languages in which a client is written to. */
export const channelLanguages = ['nl', 'en'] as const;
export type ChannelLanguage = (typeof channelLanguages)[number];

/** Body of `PUT /api/referrals/appointments/:id/channel`; it takes the place of the one before. */
export interface PutChannel {
  readonly kind: ChannelKind;
  /** A number with its digits, spaces and a plus; or an address. */
  readonly value: string;
  readonly language: ChannelLanguage;
  /** Only for a number; not, when nothing is said. */
  readonly mayLeaveVoicemail?: boolean;
  /** Times on the wall, as in `22:00`, between which nobody writes or calls; both or neither. */
  readonly quietFrom?: string;
  readonly quietTo?: string;
}

/** That there is a number or an address, and until when; not which. */
export interface ChannelNote extends Omit<PutChannel, 'value' | 'mayLeaveVoicemail'> {
  readonly mayLeaveVoicemail: boolean;
  /** Instant from which nobody can read it any more: 48 hours after the end of the appointment. */
  readonly purgeAt: string;
}

/** Answer to `GET /api/referrals/appointments/:id/channel`. */
export interface KnownChannel {
  readonly channel?: ChannelNote;
}

/** Answer to `GET /api/referrals/appointments/:id/channel/value`: each look is recorded. */
export interface ChannelValue {
  readonly value: string;
}
