import type { MessageView, VisitorConversation } from '#contract';
import { emptyChat, type ChatState } from './chat-state.js';

/** A line of a made-up conversation, for specs. */
export function aLine(seq: number, part: Partial<MessageView> = {}): MessageView {
  return {
    conversationId: 'c',
    seq,
    author: 'counsellor',
    clientMessageId: `id-${seq}`,
    text: `line ${seq}`,
    at: '2026-11-23T19:16:00.000Z',
    ...part,
  };
}

/** A made-up conversation, for specs. */
export function aConversation(part: Partial<VisitorConversation> = {}): VisitorConversation {
  return {
    conversationId: 'c',
    state: 'active',
    lastSeq: 0,
    visitorReadSeq: 0,
    counsellorReadSeq: 0,
    returned: false,
    feedbackGiven: false,
    ...part,
  };
}

/** A chat that is under way, for specs. */
export function aChat(part: Partial<ChatState> = {}): ChatState {
  return { ...emptyChat, conversation: aConversation(), link: 'up', ...part };
}
