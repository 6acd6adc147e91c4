import type { Desk, DeskConversation, DeskSnapshot, MessageView, WaitingConversation } from '#contract';
import { emptyTranscript, merge, type Transcript, unreadCount } from './transcript.js';

/** A conversation on the desk. */
export interface Chat {
  readonly conversation: DeskConversation;
  readonly transcript: Transcript;
  readonly visitorTyping: boolean;
}

/** All the inbox shows. */
export interface DeskState {
  readonly link: 'connecting' | 'up' | 'down' | 'ended';
  readonly desk: Desk;
  readonly queue: readonly WaitingConversation[];
  readonly chats: readonly Chat[];
  readonly selected: string | undefined;
  /** Code of what was refused last. */
  readonly notice: string | undefined;
  /** Handle of a conversation that went back to the queue. */
  readonly gone: string | undefined;
  /** What was not sent when a conversation left the desk, by its id: the draft if it comes back. */
  readonly unsent: Readonly<Record<string, string>>;
}

export const firstState: DeskState = {
  link: 'connecting',
  desk: { available: false, maxParallel: 3 },
  queue: [],
  chats: [],
  selected: undefined,
  notice: undefined,
  gone: undefined,
  unsent: {},
};

/** The chat of an id. */
export function chatOf({ chats }: DeskState, id: string | undefined): Chat | undefined {
  return chats.find(({ conversation }) => conversation.conversationId === id);
}

/** Changes one chat; a state without it stays as it is. */
export function withChat(state: DeskState, id: string, change: (chat: Chat) => Chat): DeskState {
  return {
    ...state,
    chats: state.chats.map((chat) => (chat.conversation.conversationId === id ? change(chat) : chat)),
  };
}

/** Puts a conversation on the desk, or takes over what is new about it. */
export function putConversation(state: DeskState, conversation: DeskConversation): DeskState {
  const known = chatOf(state, conversation.conversationId);
  if (known) return withChat(state, conversation.conversationId, (chat) => ({ ...chat, conversation }));
  const chat: Chat = { conversation, transcript: emptyTranscript, visitorTyping: false };
  return { ...state, chats: [...state.chats, chat] };
}

/** Takes a conversation off the desk; words that were on their way are kept. */
export function dropConversation(state: DeskState, id: string): DeskState {
  const pending = chatOf(state, id)?.transcript.pending ?? [];
  return {
    ...state,
    chats: state.chats.filter(({ conversation }) => conversation.conversationId !== id),
    selected: state.selected === id ? undefined : state.selected,
    unsent:
      pending.length > 0
        ? { ...state.unsent, [id]: pending.map(({ text }) => text).join('\n') }
        : state.unsent,
  };
}

/** Takes a conversation off the desk that the server gave back to the queue, and says so. */
export function loseConversation(state: DeskState, id: string): DeskState {
  const handle = chatOf(state, id)?.conversation.handle;
  return { ...dropConversation(state, id), gone: handle ?? state.gone };
}

/** Takes over the desk as the server knows it: what it does not name has gone back. */
export function openDesk(state: DeskState, { desk, queue, mine }: DeskSnapshot): DeskState {
  const known = new Set(mine.map(({ conversationId }) => conversationId));
  const lost = state.chats
    .map(({ conversation }) => conversation.conversationId)
    .filter((id) => !known.has(id));
  const kept = lost.reduce(loseConversation, state);
  return mine.reduce(putConversation, { ...kept, link: 'up', desk, queue });
}

/** Adds lines to their chat; the visitor who wrote has stopped typing. */
export function addLines(state: DeskState, id: string, lines: readonly MessageView[]): DeskState {
  const wrote = lines.some(({ author }) => author === 'visitor');
  return withChat(state, id, (chat) => ({
    ...chat,
    transcript: merge(chat.transcript, lines),
    visitorTyping: wrote ? false : chat.visitorTyping,
  }));
}

/** What of a chat nobody has read: counted where its lines are known, else told by the numbers. */
export function unreadOf({ conversation, transcript }: Chat): number {
  if (transcript.lines.length > 0) return unreadCount(transcript, conversation.counsellorReadSeq);
  return Math.max(0, conversation.lastSeq - conversation.counsellorReadSeq);
}
