import type { AttemptFault } from '#contract/takedown';
import type { SendOutcome } from '#platform/mail';
import type { IssuedNotice } from '../document/issued-notice.js';

/** What an interface made of a notice. */
export interface ApiOutcome {
  readonly outcome: SendOutcome;
  /** Reference of the provider, with `accepted`. */
  readonly reference?: string;
  /** Why not, as a code for a person. */
  readonly fault?: AttemptFault;
  /** Seconds that the provider asks us to wait, with `not_sent`. */
  readonly waitSeconds?: number;
}

/** What an interface tells of a notice that it has. Numbers are what it says of itself: a person judges them. */
export interface ApiReport {
  readonly state: 'in_review' | 'accepted';
  /** Addresses that it confirmed, and measures by where they stand. */
  readonly confirmed: number;
  readonly active: number;
  readonly pending: number;
  readonly inReview: number;
}

/** The interface of one provider, with the key of one programme. */
export interface NoticeApi {
  /** Hands a notice over, once; never throws for what the other side does. Throws `UnfitForApi` for a notice that it has no words for. */
  send(notice: IssuedNotice): Promise<ApiOutcome>;
  /** What became of a notice; nothing when that is not to be had now. Asking changes nothing. */
  poll(reference: string): Promise<ApiReport | undefined>;
}
