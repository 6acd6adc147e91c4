import { limits, type ToVisitorEvents } from '#contract';
import type { VisitorSocket } from '../connection/socket-client.js';
import { Refused, VisitorLink, type LinkListener } from '../connection/visitor-link.js';
import {
  acknowledged,
  marked,
  opened,
  queued,
  readUpTo,
  received,
  receivedOlder,
  withConversation,
  type Change,
} from './chat-changes.js';
import { emptyChat, type ChatState } from './chat-state.js';
import { lastSeq } from './lines.js';
import { Outgoing } from './outgoing.js';
import { createStore } from './store.js';
import { TypingNotice } from './typing-notice.js';

const typingLastsMs = 6_000;
const openAgainMs = 2_000;

/** One conversation from the first connection to its end: keeps the state true to the server through every break. */
export class ChatSession {
  readonly store = createStore<ChatState>(emptyChat);
  /** What stands in the text box; in memory only, so it survives a lost link and nothing else. */
  draft = '';
  /** Nothing that still comes in is shown any more. */
  private wiped = false;
  private readonly link: VisitorLink;
  private readonly outgoing: Outgoing;
  private readonly notice = new TypingNotice((typing) => this.link.typing(this.id(), typing));
  private syncing: Promise<void> | undefined;
  private lostTimer: ReturnType<typeof setTimeout> | undefined;
  private typingTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(socket: VisitorSocket) {
    this.link = new VisitorLink(socket, this.listener());
    this.outgoing = new Outgoing({
      next: () => this.store.get(),
      send: async ({ clientMessageId, text }) => {
        const { seq } = await this.link.ask('chat:send', {
          conversationId: this.id(),
          clientMessageId,
          text,
        });
        await this.apply(acknowledged(this.store.get(), clientMessageId, seq));
      },
      refused: (clientMessageId) => this.change((state) => marked(state, clientMessageId, true)),
    });
  }

  send(text: string): void {
    const message = {
      clientMessageId: crypto.randomUUID(),
      text,
      at: new Date().toISOString(),
      failed: false,
    };
    this.notice.stop();
    this.change((state) => queued(state, message));
    void this.outgoing.flush();
  }

  /** Tries a message again under the id it always had. */
  retry(clientMessageId: string): void {
    this.change((state) => marked(state, clientMessageId, false));
    this.link.hurry();
    void this.outgoing.flush();
  }

  typed(empty: boolean): void {
    if (empty) this.notice.stop();
    else this.notice.typed();
  }

  /** The newest line was on the screen. */
  async read(): Promise<void> {
    const { conversation, lines } = this.store.get();
    const seq = lastSeq(lines);
    if (!conversation || conversation.visitorReadSeq >= seq) return;
    this.change((state) => readUpTo(state, { by: 'visitor', seq }));
    await this.link.ask('chat:read', { conversationId: this.id(), seq }).catch(() => undefined);
  }

  async loadOlder(): Promise<void> {
    const before = this.store.get().lines[0]?.seq;
    if (before === undefined || !this.store.get().moreBefore) return;
    const page = await this.link
      .ask('chat:history', { conversationId: this.id(), before })
      .catch(() => undefined);
    if (page) this.change((state) => receivedOlder(state, page));
  }

  /** True once the server has ended the conversation. */
  async end(): Promise<boolean> {
    if (!this.link.isUp) this.link.hurry();
    const answer = await this.link.ask('chat:end', { conversationId: this.id() }).catch(() => undefined);
    if (!answer) return this.store.get().conversation?.state === 'ended';
    this.change((state) =>
      state.conversation
        ? withConversation(state, {
            ...state.conversation,
            state: 'ended',
            endedBy: state.conversation.endedBy ?? 'visitor',
          })
        : state,
    );
    return true;
  }

  async answer(helped: 0 | 1 | 2 | 3): Promise<void> {
    await this.link.ask('chat:feedback', { conversationId: this.id(), helped }).catch(() => undefined);
  }

  placeDivider(after: number | undefined): void {
    this.change((state) => (state.dividerAfter === after ? state : { ...state, dividerAfter: after }));
  }

  /** The internet or the page came back: look whether anything was missed. */
  wake(): void {
    if (this.link.isUp) void this.sync();
    else this.link.hurry();
  }

  close(): void {
    clearTimeout(this.lostTimer);
    clearTimeout(this.typingTimer);
    this.notice.stop();
    this.link.close();
  }

  /** Forgets every word; for leaving at once and for after the end. */
  wipe(): void {
    this.draft = '';
    this.wiped = true;
    this.change(({ conversation, alias, link, gone }) => ({ ...emptyChat, conversation, alias, link, gone }));
  }

  private listener(): LinkListener {
    const events: ToVisitorEvents = {
      'chat:message': (message) => void this.apply(received(this.store.get(), [message])),
      'chat:read': (mark) => this.change((state) => readUpTo(state, mark)),
      'chat:typing': ({ by, typing }) => by === 'counsellor' && this.counsellorTypes(typing),
      'chat:changed': (conversation) => this.change((state) => withConversation(state, conversation)),
      'queue:place': (place) =>
        this.change((state) => ({ ...state, place, placeAt: new Date().toISOString() })),
    };
    return {
      ...events,
      up: () => void this.open(),
      down: () => this.lost(),
      refused: () => this.notKnown(),
    };
  }

  private async open(): Promise<void> {
    const snapshot = await this.link.ask('chat:open', {}).catch((error: unknown) => this.notOpened(error));
    if (!snapshot) return;
    clearTimeout(this.lostTimer);
    this.lostTimer = undefined;
    this.change((state) => ({ ...state, link: 'up', lostForLong: false, placeAt: new Date().toISOString() }));
    await this.apply(opened(this.store.get(), snapshot));
    await this.outgoing.flush();
  }

  /** A broken link opens again by itself; a refusal is final when the token is not known, and tried again otherwise. */
  private notOpened(error: unknown): undefined {
    if (!(error instanceof Refused)) return;
    const { code, retryAfterMs = openAgainMs } = error.refusal;
    if (code === 'not_found' || code === 'signed_out') this.notKnown();
    else setTimeout(() => this.link.renew(), retryAfterMs);
  }

  /** After the end the server may forget the token; what is left on the screen to read stays. */
  private notKnown(): void {
    this.change((state) => (state.conversation?.state === 'ended' ? state : { ...state, gone: true }));
  }

  private lost(): void {
    this.change((state) => ({
      ...state,
      link: state.link === 'up' ? 'lost' : state.link,
      counsellorTyping: false,
    }));
    this.lostTimer ??= setTimeout(
      () => this.change((state) => ({ ...state, lostForLong: true })),
      limits.lostLinkBannerMs,
    );
  }

  private async apply({ state, gap }: Change): Promise<void> {
    if (this.wiped) return;
    this.store.set(state);
    if (gap) await this.sync();
  }

  /** One synchronisation at a time: asks from the last line held until nothing is missing. */
  private sync(): Promise<void> {
    this.syncing ??= this.syncAll().finally(() => (this.syncing = undefined));
    return this.syncing;
  }

  private async syncAll(): Promise<void> {
    for (let more = true; more;) {
      const after = lastSeq(this.store.get().lines);
      const page = await this.link
        .ask('chat:sync', { conversationId: this.id(), after })
        .catch(() => undefined);
      if (!page || this.wiped) return;
      this.store.set(received(this.store.get(), page.messages).state);
      more = page.more && page.messages.length > 0;
    }
  }

  private counsellorTypes(typing: boolean): void {
    clearTimeout(this.typingTimer);
    this.change((state) => ({ ...state, counsellorTyping: typing }));
    if (typing) this.typingTimer = setTimeout(() => this.counsellorTypes(false), typingLastsMs);
  }

  private change(step: (state: ChatState) => ChatState): void {
    this.store.set(step(this.store.get()));
  }

  private id(): string {
    return this.store.get().conversation?.conversationId ?? '';
  }
}
