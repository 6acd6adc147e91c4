import {
  limits,
  type MessageView,
  type QueuePlace,
  type ReadMark,
  type TypingMark,
  type VisitorConversation,
} from '#contract';
import type { LinkListener } from '../connection/visitor-link.js';
import { readUpTo, received, withConversation } from './chat-changes.js';
import type { ChatRecord } from './chat-record.js';

const typingLastsMs = 6_000;

/** Brings what the server tells by itself, and how the link is doing, into the record. */
export class ChatNews implements LinkListener {
  private lostTimer: ReturnType<typeof setTimeout> | undefined;
  private typingTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly record: ChatRecord,
    readonly up: () => void,
  ) {}

  'chat:message'(message: MessageView): void {
    void this.record.apply(received(this.record.state, [message]));
  }

  'chat:read'(mark: ReadMark): void {
    this.record.change((state) => readUpTo(state, mark));
  }

  'chat:typing'({ by, typing }: TypingMark): void {
    if (by === 'counsellor') this.counsellorTypes(typing);
  }

  'chat:changed'(conversation: VisitorConversation): void {
    this.record.change((state) => withConversation(state, conversation));
  }

  'queue:place'(place: QueuePlace): void {
    this.record.change((state) => ({ ...state, place, placeAt: new Date().toISOString() }));
  }

  /** The conversation was opened again: the link is as good as new. */
  opened(): void {
    clearTimeout(this.lostTimer);
    this.lostTimer = undefined;
    this.record.change((state) => ({
      ...state,
      link: 'up',
      lostForLong: false,
      placeAt: new Date().toISOString(),
    }));
  }

  down(): void {
    this.record.change((state) => ({
      ...state,
      link: state.link === 'up' ? 'lost' : state.link,
      counsellorTyping: false,
    }));
    this.lostTimer ??= setTimeout(
      () => this.record.change((state) => ({ ...state, lostForLong: true })),
      limits.lostLinkBannerMs,
    );
  }

  /** After the end the server may forget the token; what is left on the screen to read stays. */
  refused(): void {
    this.record.change((state) => (state.conversation?.state === 'ended' ? state : { ...state, gone: true }));
  }

  stop(): void {
    clearTimeout(this.lostTimer);
    clearTimeout(this.typingTimer);
  }

  private counsellorTypes(typing: boolean): void {
    clearTimeout(this.typingTimer);
    this.record.change((state) => ({ ...state, counsellorTyping: typing }));
    if (typing) this.typingTimer = setTimeout(() => this.counsellorTypes(false), typingLastsMs);
  }
}
