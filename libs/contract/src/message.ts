/** Who wrote a line: the visitor, a counsellor, or the product itself. */
export const authors = ['visitor', 'counsellor', 'system'] as const;
export type Author = (typeof authors)[number];

/** What a line written by the product says; the page words it in the reader's language. */
export const systemLines = ['taken', 'returned', 'ended', 'reopened'] as const;
export type SystemLine = (typeof systemLines)[number];

/** One line of a conversation; `seq` starts at 1 and has no gaps. */
export interface MessageView {
  readonly conversationId: string;
  readonly seq: number;
  readonly author: Author;
  /** The id the sending client chose (UUID); the same id is stored once. */
  readonly clientMessageId: string;
  /** Text as typed; for `author: 'system'` a {@link SystemLine}. */
  readonly text: string;
  /** The counsellor's first name as visitors see it; only on lines of, or about, a counsellor. */
  readonly alias?: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** A run of messages in rising `seq`; `more` says that further ones exist in the direction asked for. */
export interface MessagePage {
  readonly messages: readonly MessageView[];
  readonly more: boolean;
}

/** Payload of `chat:send`. */
export interface SendMessage {
  readonly conversationId: string;
  readonly clientMessageId: string;
  readonly text: string;
}

/** Payload of `chat:sync`: lines after `after`, at most a page; repeat while `more`. */
export interface SyncMessages {
  readonly conversationId: string;
  readonly after: number;
}

/** Payload of `chat:history`: the page before `before`. */
export interface HistoryOfMessages {
  readonly conversationId: string;
  readonly before: number;
}

/** Payload of `chat:read`: everything up to and including `seq` was on the reader's screen. */
export interface MarkRead {
  readonly conversationId: string;
  readonly seq: number;
}

/** Payload of `chat:typing`; never the text itself. */
export interface Typing {
  readonly conversationId: string;
  readonly typing: boolean;
}

/** Names one conversation. */
export interface ConversationRef {
  readonly conversationId: string;
}

/** Sent to the other side: how far `by` has read. */
export interface ReadMark extends MarkRead {
  readonly by: 'visitor' | 'counsellor';
}

/** Sent to the other side: `by` is typing, or stopped; expires after 6 s without renewal. */
export interface TypingMark extends Typing {
  readonly by: 'visitor' | 'counsellor';
}
