/** By what a message of a provider found its notice; `person` when somebody chose it. */
export type InboundMatch = 'token' | 'references' | 'reference' | 'person' | 'nothing';

/** What a message is, as far as a machine can tell. A decision is never among it. */
export type InboundMeaning =
  | 'bounce_failed'
  | 'delayed'
  | 'delivered'
  | 'received_by_machine'
  | 'from_provider'
  | 'unauthenticated'
  | 'unknown';

export type InboundState = 'to_read' | 'read' | 'aside';

/** A message that came by mail, without what it says. */
export interface InboundSummary {
  readonly id: string;
  /** Sent back by whoever does something with it. */
  readonly revision: number;
  readonly receivedAt: string;
  readonly meaning: InboundMeaning;
  readonly matchedBy: InboundMatch;
  readonly state: InboundState;
  /** As its author wrote it; who that is, says {@link InboundSummary.domain} alone. Cannot be followed. */
  readonly from?: string;
  /** The domain that stands for its author, where it was checked. */
  readonly domain?: string;
  /** Name of the provider whose domain that is. */
  readonly provider?: string;
  readonly notice?: { readonly id: string; readonly reference: string };
  readonly handledBy?: string;
  readonly handledAt?: string;
}

/** A message with its words, in which no address can be followed. */
export interface InboundMailView extends InboundSummary {
  readonly subject: string;
  readonly text: string;
  /** It was longer than what is kept. */
  readonly cut: boolean;
  /** Attachments that were not kept. */
  readonly dropped: number;
}

/** Answer to `GET /api/takedown/notices/:id/mail`, which is recorded; the latest first. */
export interface NoticeMailList {
  readonly mails: readonly InboundMailView[];
}

/** Answer to `GET /api/takedown/mail`, which is recorded. */
export interface InboundPile {
  /** What found no notice. */
  readonly unassigned: readonly InboundMailView[];
  /** What found one and that nobody has read. */
  readonly unread: readonly InboundSummary[];
  /** What was set aside in the last 30 days. */
  readonly aside: readonly InboundSummary[];
}

/** Answer to `GET /api/takedown/mail/counts`. */
export interface InboundCounts {
  readonly unassigned: number;
  readonly unread: number;
}

/** Body of the acts of a message; `revision` is the one that was read. */
export interface DoWithInboundMail {
  readonly revision: number;
}

/** Body of `POST /api/takedown/mail/:id/assign`. */
export interface AssignInboundMail extends DoWithInboundMail {
  /** Number of a notice, as in `VV-0151`. */
  readonly notice: number;
}
