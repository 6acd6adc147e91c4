import type {
  AgeClass,
  Capacity,
  NoticeLanguage,
  NoticeState,
  TakedownBasis,
  TakedownChannel,
  TakedownDecision,
  TargetKind,
  TargetState,
} from './vocabulary.js';

/** Leave of the person in the picture, written down by staff: without it nobody speaks in their name. */
export interface Authorisation {
  readonly kind: 'written' | 'spoken';
  /** Local date on which it was given. */
  readonly givenOn: string;
}

/** An address as it is typed. */
export interface TargetFields {
  /** Sent byte for byte. */
  readonly url: string;
  readonly kind: TargetKind;
}

/** Body of `POST /api/takedown/notices`: the same key again gives the same notice. */
export interface CreateNotice {
  /** UUID chosen by the client. */
  readonly key: string;
  readonly providerId: string;
  readonly contactId?: string;
  readonly basis?: TakedownBasis;
  readonly ageClass?: AgeClass;
}

/** Body of `PUT /api/takedown/notices/:id`; `revision` is the one that was read. Only drafts can be saved. */
export interface SaveNotice {
  readonly revision: number;
  readonly basis: TakedownBasis;
  readonly ageClass: AgeClass;
  readonly capacity: Capacity;
  readonly languages: readonly NoticeLanguage[];
  readonly explanation: string;
  readonly goodFaith: boolean;
  readonly authorisation?: Authorisation;
}

/** Body of `POST /api/takedown/notices/:id/targets`. */
export interface AddTargets {
  readonly revision: number;
  readonly targets: readonly TargetFields[];
}

/** Body of `POST /api/takedown/targets/:id/reopen`: a new notice about an address that is there again. */
export interface ReopenTarget {
  /** UUID chosen by the client: the same key again gives the same notice. */
  readonly key: string;
}

/** An address that was not added, because a request about it is open with this provider. */
export interface DuplicateTarget {
  /** Place in what was asked, from 0. */
  readonly index: number;
  /** Number of the notice it stands in; `undefined` when it stands twice in what was asked. */
  readonly notice?: number;
}

/** What a person does with a notice: body of `POST /api/takedown/notices/:id/acts`. */
export interface DoNoticeAct {
  readonly revision: number;
  readonly act: NoticePersonAct;
  /** Only staff read it. */
  readonly note?: string;
  /** The reference a provider gave, with `hand_over` or `acknowledge`. */
  readonly providerReference?: string;
  /** With `decide`: what was decided of each target. */
  readonly decisions?: readonly { readonly targetId: string; readonly decision: TakedownDecision }[];
}

export const noticePersonActs = [
  'submit',
  'return',
  'approve',
  'withdraw',
  'hand_over',
  'settle_sent',
  'settle_failed',
  'retry',
  'acknowledge',
  'ask',
  'answer',
  'decide',
  'close',
] as const;
export type NoticePersonAct = (typeof noticePersonActs)[number];

/** A notice on the board: never an address or a word of it. */
export interface NoticeSummary {
  readonly id: string;
  /** As people say it, as in `VV-0151`. */
  readonly reference: string;
  readonly providerId: string;
  readonly provider: string;
  readonly channel?: TakedownChannel;
  readonly state: NoticeState;
  readonly stateAt: string;
  readonly targets: number;
  readonly authorId: string;
  readonly author: string;
  /** What the organisation expects next of the provider, or of itself for a review; no term of any law. */
  readonly due?: { readonly at: string; readonly of: 'review' | 'acknowledgement' | 'decision' };
  readonly overdue: boolean;
  /** Whether a step beyond reminding its provider has come up for what is waited for now. */
  readonly escalated: boolean;
  /** Elements of article 16(2) that are there, of how many; only of drafts and of what waits for review. */
  readonly complete?: { readonly have: number; readonly of: number };
}

/** Query of `GET /api/takedown/notices`. */
export interface NoticeFilter {
  readonly providerId?: string;
  readonly contactId?: string;
  /** What this person wrote, or may review. */
  readonly mine?: boolean;
  readonly overdue?: boolean;
  /** Also those that are over; of the last 30 days. */
  readonly over?: boolean;
}

export interface NoticeBoard {
  readonly notices: readonly NoticeSummary[];
  /** Instant at which it was read. */
  readonly at: string;
}

export interface TargetView {
  readonly id: string;
  readonly position: number;
  readonly kind: TargetKind;
  /** Cannot be clicked or opened by accident, as in `hxxps://videobaan.example[.]org/p/8f2c`; accounts are masked. */
  readonly defanged: string;
  /** Something about the address that may mislead a reader. */
  readonly warnings: readonly ('mixed_script' | 'userinfo' | 'hidden_characters' | 'port' | 'backslash')[];
  readonly state: TargetState;
  readonly stateAt: string;
  readonly decision?: TakedownDecision;
}

/** Answer to `POST /api/takedown/targets/:id/reveal`, which is recorded. */
export interface RevealedTarget {
  readonly url: string;
}

export interface NoticeEventView {
  readonly at: string;
  readonly act: string;
  readonly to: NoticeState;
  /** Name of who did it; nothing when the product did. */
  readonly by?: string;
  readonly note?: string;
}

/** One notice, whole. */
export interface NoticeView extends NoticeSummary {
  readonly revision: number;
  readonly contactId?: string;
  readonly basis: TakedownBasis;
  readonly ageClass: AgeClass;
  readonly capacity: Capacity;
  readonly languages: readonly NoticeLanguage[];
  readonly explanation: string;
  readonly goodFaith: boolean;
  readonly authorisation?: Authorisation;
  readonly addresses: readonly TargetView[];
  /** Whether this person may change it: it is a draft and theirs. Whoever reviews it sends it back instead. */
  readonly editable: boolean;
  /** Codes of what is missing before it can be approved; empty when nothing is. */
  readonly gaps: readonly string[];
  /** What this person can do with it now. */
  readonly acts: readonly NoticePersonAct[];
  readonly providerReference?: string;
  readonly reviewer?: string;
  readonly previous?: { readonly id: string; readonly reference: string };
  readonly events: readonly NoticeEventView[];
}

/** Answer to {@link AddTargets}. */
export interface AddedTargets {
  readonly notice: NoticeView;
  readonly duplicates: readonly DuplicateTarget[];
}

/** Answer to `GET /api/takedown/notices/:id/handoff`, which is recorded: what a person copies into the provider's form. */
export interface NoticeHandoff {
  /** Address of the form; opened by the person, never by us. */
  readonly form: string;
  /** In order; `code` names the label. */
  readonly fields: readonly { readonly code: string; readonly value: string; readonly number?: number }[];
}
