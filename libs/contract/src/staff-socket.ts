import type { Answer } from './ack.js';
import type { DeskConversation, WaitingConversation } from './conversation.js';
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

/** Socket.IO namespace of the console; signed in by the session cookie. */
export const staffNamespace = '/staff';

/** A counsellor's readiness: pausing keeps the conversations at hand and takes no new ones. */
export interface Desk {
  readonly available: boolean;
  /** Conversations at once, 1 to `limits.maxParallel`. */
  readonly maxParallel: number;
}

/** Answer to `desk:open`. */
export interface DeskSnapshot {
  readonly desk: Desk;
  readonly queue: readonly WaitingConversation[];
  readonly mine: readonly DeskConversation[];
}

/** Payload of `queue:take`; without an id the first in the queue is taken. */
export interface TakeConversation {
  readonly conversationId?: string;
}

/** Answer to `chat:join`: the conversation and its newest page. */
export interface JoinedConversation extends MessagePage {
  readonly conversation: DeskConversation;
}

/** Events the console sends; each is answered through its acknowledgement but `chat:typing`. */
export interface StaffEvents {
  'desk:open': (payload: object, answer: Answer<DeskSnapshot>) => void;
  'desk:set': (payload: Desk, answer: Answer<{ desk: Desk }>) => void;
  'queue:take': (payload: TakeConversation, answer: Answer<JoinedConversation>) => void;
  /** Puts a conversation back in front of the queue: the undo of taking it. */
  'queue:return': (payload: ConversationRef, answer: Answer) => void;
  'chat:join': (payload: ConversationRef, answer: Answer<JoinedConversation>) => void;
  'chat:send': (payload: SendMessage, answer: Answer<{ seq: number }>) => void;
  'chat:sync': (payload: SyncMessages, answer: Answer<MessagePage>) => void;
  'chat:history': (payload: HistoryOfMessages, answer: Answer<MessagePage>) => void;
  'chat:read': (payload: MarkRead, answer: Answer) => void;
  'chat:typing': (payload: Typing) => void;
  'chat:end': (payload: ConversationRef, answer: Answer) => void;
  /** Takes an ended conversation off the counsellor's list. */
  'chat:close': (payload: ConversationRef, answer: Answer) => void;
}

/** Events the server sends to the console. */
export interface ToStaffEvents {
  'queue:changed': (queue: readonly WaitingConversation[]) => void;
  'chat:message': (message: MessageView) => void;
  'chat:read': (mark: ReadMark) => void;
  'chat:typing': (mark: TypingMark) => void;
  'chat:changed': (conversation: DeskConversation) => void;
  /** A conversation left the counsellor's list: handed back, or returned to the queue. */
  'chat:gone': (conversation: ConversationRef) => void;
  'desk:changed': (desk: Desk) => void;
  /** The session ended here or elsewhere; the socket closes after it. */
  'session:ended': () => void;
}
