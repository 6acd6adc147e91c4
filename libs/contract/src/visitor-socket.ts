import type { Answer } from './ack.js';
import type { QueuePlace, VisitorConversation } from './conversation.js';
import type {
  ConversationRef,
  HistoryOfMessages,
  MarkRead,
  MessagePage,
  MessageView,
  ReadMark,
  SendMessage,
  SyncMessages,
  Typing,
  TypingMark,
} from './message.js';

/** Socket.IO namespace of the visitors' pages; the handshake's `auth` is {@link VisitorAuth}. */
export const visitorNamespace = '/visitor';

/** The token that `POST /api/conversations` gave. */
export interface VisitorAuth {
  readonly token: string;
}

/** Answer to `chat:open`: the state, the newest page of messages, and the place while waiting. */
export interface VisitorSnapshot extends MessagePage {
  readonly conversation: VisitorConversation;
  readonly place?: QueuePlace;
}

/** The one optional question: helped 1 no, 2 a little, 3 yes; 0 for skipped. */
export interface Feedback extends ConversationRef {
  readonly helped: 0 | 1 | 2 | 3;
}

/** Events a visitor's page sends; each is answered through its acknowledgement but `chat:typing`. */
export interface VisitorEvents {
  'chat:open': (payload: object, answer: Answer<VisitorSnapshot>) => void;
  'chat:send': (payload: SendMessage, answer: Answer<{ seq: number }>) => void;
  'chat:sync': (payload: SyncMessages, answer: Answer<MessagePage>) => void;
  'chat:history': (payload: HistoryOfMessages, answer: Answer<MessagePage>) => void;
  'chat:read': (payload: MarkRead, answer: Answer) => void;
  'chat:typing': (payload: Typing) => void;
  'chat:end': (payload: ConversationRef, answer: Answer) => void;
  'chat:leave': (payload: ConversationRef, answer: Answer) => void;
  'chat:feedback': (payload: Feedback, answer: Answer) => void;
}

/** Events the server sends to a visitor's page. */
export interface ToVisitorEvents {
  'chat:message': (message: MessageView) => void;
  'chat:read': (mark: ReadMark) => void;
  'chat:typing': (mark: TypingMark) => void;
  'chat:changed': (conversation: VisitorConversation) => void;
  'queue:place': (place: QueuePlace) => void;
}

/** Body of `POST /api/conversations`; everything but the language and the text version may be left out. */
export interface StartConversation {
  readonly topic?: string;
  readonly ageBand?: string;
  readonly language: 'nl' | 'en';
  /** Version of the confidentiality text that was on the screen. */
  readonly confidentialityVersion: string;
}

/** Answer to `POST /api/conversations`: a conversation with its token, or where else to find help. */
export type StartedConversation =
  | { readonly kind: 'started'; readonly conversationId: string; readonly token: string }
  | { readonly kind: 'handover'; readonly to: string };
