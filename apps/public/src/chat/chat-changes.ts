import type { MessagePage, MessageView, ReadMark, VisitorConversation, VisitorSnapshot } from '#contract';
import type { ChatState, PendingMessage } from './chat-state.js';
import { addLines, addOlderLines, lastSeq } from './lines.js';

/** A next state, and whether lines are missing that must be asked for. */
export interface Change {
  readonly state: ChatState;
  readonly gap: boolean;
}

/** The answer to opening: takes the state over and joins the newest page to what is already there. */
export function opened(state: ChatState, snapshot: VisitorSnapshot): Change {
  const first = state.lines.length === 0;
  const change = received(
    withConversation(state, snapshot.conversation),
    snapshot.messages,
    startOf(snapshot),
  );
  const unread =
    first && snapshot.messages.some((line) => isUnread(line, snapshot.conversation.visitorReadSeq));
  const next: ChatState = {
    ...change.state,
    place: snapshot.place,
    moreBefore: first ? snapshot.more : state.moreBefore,
    ...(unread && { dividerAfter: snapshot.conversation.visitorReadSeq }),
  };
  return { state: next, gap: change.gap || lastSeq(next.lines) < snapshot.conversation.lastSeq };
}

/** Lines from a push or a synchronisation; what was pending and comes back numbered is pending no more. */
export function received(state: ChatState, messages: readonly MessageView[], start = 0): Change {
  const { lines, gap } = addLines(state.lines, messages, start);
  const newest = lines.slice(state.lines.length);
  const arrived = new Set(newest.map((line) => line.clientMessageId));
  const spoke = newest.some((line) => line.author === 'counsellor');
  const alias = newest.findLast((line) => line.alias)?.alias ?? state.alias;
  const next: ChatState = {
    ...state,
    lines,
    alias,
    pending: state.pending.filter((message) => !arrived.has(message.clientMessageId)),
    counsellorTyping: spoke ? false : state.counsellorTyping,
  };
  return { state: next, gap };
}

/** A page of older lines. */
export function receivedOlder(state: ChatState, page: MessagePage): ChatState {
  return { ...state, lines: addOlderLines(state.lines, page.messages), moreBefore: page.more };
}

/** The conversation moved on: taken, returned, ended, or read. */
export function withConversation(state: ChatState, conversation: VisitorConversation): ChatState {
  const readSeq = Math.max(conversation.counsellorReadSeq, state.conversation?.counsellorReadSeq ?? 0);
  return {
    ...state,
    conversation: { ...conversation, counsellorReadSeq: readSeq },
    alias: conversation.alias ?? state.alias,
    place: conversation.state === 'waiting' ? state.place : undefined,
    counsellorTyping: conversation.state === 'active' && state.counsellorTyping,
  };
}

/** The visitor stopped the chat; said at once, whatever order the news of it comes in. */
export function endedByVisitor(state: ChatState): ChatState {
  if (!state.conversation) return state;
  const endedBy = state.conversation.endedBy ?? 'visitor';
  return withConversation(state, { ...state.conversation, state: 'ended', endedBy });
}

/** The counsellor, or this visitor in another tab, read up to a number; a mark never goes back. */
export function readUpTo(state: ChatState, { by, seq }: Pick<ReadMark, 'by' | 'seq'>): ChatState {
  if (!state.conversation) return state;
  const field = by === 'counsellor' ? 'counsellorReadSeq' : 'visitorReadSeq';
  if (state.conversation[field] >= seq) return state;
  return { ...state, conversation: { ...state.conversation, [field]: seq } };
}

/** A message the visitor sent just now. */
export function queued(state: ChatState, message: PendingMessage): ChatState {
  return { ...state, pending: [...state.pending, message], dividerAfter: undefined };
}

/** The server stored the message under this number. */
export function acknowledged(state: ChatState, clientMessageId: string, seq: number): Change {
  const message = state.pending.find((pending) => pending.clientMessageId === clientMessageId);
  const conversation = state.conversation;
  if (!message || !conversation) return { state, gap: false };
  const { text, at } = message;
  const line: MessageView = {
    conversationId: conversation.conversationId,
    seq,
    author: 'visitor',
    clientMessageId,
    text,
    at,
  };
  return received(state, [line]);
}

/** The server refused the message (`failed`), or the visitor asked to try it again. */
export function marked(state: ChatState, clientMessageId: string, failed: boolean): ChatState {
  const pending = state.pending.map((message) =>
    message.clientMessageId === clientMessageId ? { ...message, failed } : message,
  );
  return { ...state, pending };
}

/** The message to send next: in order, and none while one in front of it was refused. */
export function nextToSend(state: ChatState): PendingMessage | undefined {
  return state.pending.find((message) => !message.failed);
}

/** Whether a line still has to be read by the visitor. */
export function isUnread(line: MessageView, readSeq: number): boolean {
  return line.author === 'counsellor' && line.seq > readSeq;
}

function startOf({ messages }: MessagePage): number {
  return (messages[0]?.seq ?? 1) - 1;
}
