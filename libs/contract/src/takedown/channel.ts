import type { AttemptFault, TakedownChannel } from './vocabulary.js';

/** One try to hand a notice over. */
export interface AttemptView {
  readonly number: number;
  readonly channel: TakedownChannel;
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown';
  readonly at: string;
  /** Why it failed, where that is known. */
  readonly fault?: AttemptFault;
}

/** What the interface of a provider tells of a notice. Its numbers are its own, and decide nothing. */
export interface ProviderReportView {
  readonly state: 'in_review' | 'accepted';
  readonly at: string;
  /** Addresses it confirmed, and measures by where they stand. */
  readonly confirmed: number;
  readonly active: number;
  readonly pending: number;
  readonly inReview: number;
}

/** Answer to `GET /api/takedown/notices/:id/channel`: how a notice went, and what there is to download. */
export interface NoticeChannelView {
  /** The latest first. */
  readonly attempts: readonly AttemptView[];
  readonly report?: ProviderReportView;
  /** Whether it may be downloaded, as a document and as so many reports of XARF. */
  readonly document: boolean;
  readonly xarf: number;
}

/** Answer to `GET /api/takedown/notices/:id/document` and `/xarf`, which are recorded: a file for a provider. */
export interface NoticeFile {
  readonly name: string;
  /** JSON as it is to be written. */
  readonly content: unknown;
}
