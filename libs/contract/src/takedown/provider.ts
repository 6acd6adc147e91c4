import type { Capacity, NoticeLanguage, ProviderKind, TakedownChannel } from './vocabulary.js';

/** How a provider wants to be told. Hours are what the organisation expects of it, no term of any law. */
export interface ProfileFields {
  readonly kind: TakedownChannel;
  /** Link of the form, or mail address; none for an API, whose place is in the configuration. */
  readonly address?: string;
  /** Domains its mail comes from. */
  readonly replyDomains: readonly string[];
  readonly capacities: readonly Capacity[];
  readonly languages: readonly NoticeLanguage[];
  readonly maximumUrls: number;
  /** Whether it may hand notices on to a public collection; then nothing of minors goes there without a second thought. */
  readonly mayPublishNotice: boolean;
  /** Whether its addresses may be asked for their headers. */
  readonly mayProbe: boolean;
  readonly acknowledgedHours: number;
  readonly decidedHours: number;
  /** What to do when it is late, in order, in words for staff. */
  readonly escalation: readonly string[];
  /** ISO weekdays, 1 is Monday. */
  readonly sendingDays: readonly number[];
  /** Local times between which it is sent to, as in `09:00`; both or neither. */
  readonly sendingFrom?: string;
  readonly sendingTo?: string;
  readonly dailyCap: number;
  readonly perMinute: number;
}

/** A version of a profile. */
export interface ProfileView extends ProfileFields {
  readonly id: string;
  readonly version: number;
  /** Local date on which a person last checked it against the provider's own pages, and who; neither when nobody has. */
  readonly verifiedOn?: string;
  readonly verifiedBy?: string;
  readonly createdAt: string;
  readonly createdBy?: string;
}

/** Names of what a profile says. */
export type ProfileField = keyof ProfileFields;

/** A version, and what it says differently from the one before; nothing for the first. */
export interface ProfileVersion extends ProfileView {
  readonly changed: readonly ProfileField[];
}

/** Answer to `GET /api/takedown/providers/:id/profiles`, the one that holds first. */
export interface ProfileHistory {
  readonly profiles: readonly ProfileVersion[];
}

export interface ProviderFields {
  readonly name: string;
  readonly kind: ProviderKind;
  /** Host names under which it is found, without `www.`; what lies below one belongs to it too. */
  readonly hosts: readonly string[];
}

/** A provider with the profile that holds. */
export interface ProviderView extends ProviderFields {
  readonly id: string;
  readonly code: string;
  /** Since when nothing is sent to it. */
  readonly pausedAt?: string;
  /** Name of who stopped it. */
  readonly pausedBy?: string;
  readonly profile?: ProfileView;
}

/** Answer to `GET /api/takedown/providers`. */
export interface Providers {
  readonly providers: readonly ProviderView[];
}

/** Body of `POST /api/takedown/providers`. */
export interface CreateProvider extends ProviderFields {
  /** UUID chosen by the client. */
  readonly id: string;
  readonly code: string;
  readonly profile: ProfileFields;
}

/** Body of `POST /api/takedown/providers/:id/profiles`; `version` is the one that was read. */
export interface AddProfile {
  readonly version: number;
  readonly profile: ProfileFields;
  /** Whether the person who saves it has checked it against the provider's own pages today. */
  readonly verified: boolean;
}
