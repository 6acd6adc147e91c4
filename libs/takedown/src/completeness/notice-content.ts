import type {
  AgeClass,
  AuthorisationKind,
  Capacity,
  NoticeLanguage,
  ProviderKind,
  TakedownBasis,
  TargetKind,
} from '#contract/takedown';

/** One place that is to come down. */
export interface NoticeTarget {
  /** The exact address, byte for byte as it was found. */
  readonly url: string;
  readonly kind: TargetKind;
}

/**
 * Who speaks: always the organisation, also of child abuse material, where article 16(2)(c) would let it stay
 * unnamed. Without an e-mail address nobody has to confirm or decide anything. Never a person, never the victim.
 */
export interface NoticeSender {
  readonly name: string;
  readonly email: string;
}

/** That the person concerned lets the organisation act for them. It stays here: no notice tells who recorded it. */
export interface Authorisation {
  /** A day, as `2026-11-28`. */
  readonly recordedOn: string;
  readonly kind: AuthorisationKind;
  /** Id of the member of staff. */
  readonly recordedBy: string;
}

/** What the profile of a channel takes. */
export interface ChannelLimits {
  readonly providerKind: ProviderKind;
  readonly capacities: readonly Capacity[];
  readonly languages: readonly string[];
  /** Most addresses in one notice; nothing where there is no limit. */
  readonly maximumUrls?: number;
  /** Fewest letters and digits of an explanation, where the channel asks for more than the law. */
  readonly minimumExplanation?: number;
  /** Whether the provider may pass notices on to a public archive, as it is with copyright. */
  readonly mayPublishNotice: boolean;
}

/** All that decides whether a notice is complete. */
export interface NoticeContent {
  readonly targets: readonly NoticeTarget[];
  readonly basis: TakedownBasis;
  readonly ageClass: AgeClass;
  readonly explanation: string;
  /** The languages it is written in, the main one first. */
  readonly languages: readonly NoticeLanguage[];
  readonly capacity: Capacity;
  readonly goodFaith: boolean;
  readonly sender: NoticeSender;
  readonly authorisation?: Authorisation;
  readonly channel: ChannelLimits;
}
