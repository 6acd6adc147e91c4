import type { MessageView, QueuePlace, VisitorConversation } from '#contract';

/** A message of the visitor that the server has not numbered yet. */
export interface PendingMessage {
  /** Chosen once; the same id on every attempt makes resending harmless. */
  readonly clientMessageId: string;
  readonly text: string;
  readonly at: string;
  /** The server refused it; it is sent again only when asked. */
  readonly failed: boolean;
}

/** How the link to the server is doing. */
export type LinkState = 'connecting' | 'up' | 'lost';

/** Everything the page knows of one conversation; lives in memory only. */
export interface ChatState {
  readonly conversation?: VisitorConversation;
  readonly place?: QueuePlace;
  /** When the place was last heard of. */
  readonly placeAt?: string;
  readonly lines: readonly MessageView[];
  readonly pending: readonly PendingMessage[];
  /** Older lines exist on the server. */
  readonly moreBefore: boolean;
  readonly counsellorTyping: boolean;
  /** The "new" divider stands after this number. */
  readonly dividerAfter?: number;
  /** Last counsellor's first name; outlives their leaving. */
  readonly alias?: string;
  readonly link: LinkState;
  /** The link has been away long enough to say so. */
  readonly lostForLong: boolean;
  /** The token is no longer known; there is nothing to come back to. */
  readonly gone: boolean;
}

export const emptyChat: ChatState = {
  lines: [],
  pending: [],
  moreBefore: false,
  counsellorTyping: false,
  link: 'connecting',
  lostForLong: false,
  gone: false,
};
