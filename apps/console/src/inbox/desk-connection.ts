import type { Ack, Desk, JoinedConversation, MessagePage } from '#contract';
import { DeskLink } from './desk-link.js';
import { chatOf, dropConversation, type DeskState, withChat } from './desk-state.js';
import { DeskStore } from './desk-store.js';
import { DeskSync } from './desk-sync.js';
import { merge, putPending } from './transcript.js';
import { VisitorTyping } from './visitor-typing.js';

const typingToldMs = 2_500;

/** What a counsellor does at the desk, and what the desk knows; views subscribe to it. */
export class DeskConnection {
  private readonly store = new DeskStore();
  private readonly link: DeskLink;
  private readonly sync: DeskSync;
  private typingToldAt = 0;

  readonly subscribe = this.store.subscribe;
  readonly snapshot = this.store.snapshot;

  constructor(onEnded: () => void) {
    const typing = new VisitorTyping(this.store);
    this.sync = new DeskSync(
      this.store,
      (event, payload) => this.emit(event, payload),
      (id) => this.resend(id),
    );
    this.link = new DeskLink({
      up: () => void this.sync.enter(),
      down: () => this.store.set({ link: 'down' }),
      ended: () => {
        this.store.set({ link: 'ended' });
        onEnded();
      },
      events: { ...this.sync.events, 'chat:typing': (mark) => typing.hear(mark) },
    });
  }

  close(): void {
    this.link.close();
  }

  dismiss(): void {
    this.store.set({ notice: undefined, gone: undefined });
  }

  async select(id: string | undefined): Promise<void> {
    this.store.set({ selected: id, gone: undefined });
    if (id !== undefined) await this.sync.join(id);
  }

  async setDesk(desk: Desk): Promise<void> {
    const answer = await this.ask<{ desk: Desk }>('desk:set', desk);
    if (answer?.ok) this.store.set({ desk: answer.desk });
  }

  async take(conversationId?: string): Promise<void> {
    const answer = await this.ask<JoinedConversation>(
      'queue:take',
      conversationId === undefined ? {} : { conversationId },
    );
    if (!answer?.ok) return;
    this.sync.open(answer);
    this.store.set({ selected: answer.conversation.conversationId, gone: undefined, notice: undefined });
  }

  async giveBack(conversationId: string): Promise<void> {
    await this.askAway('queue:return', conversationId);
  }

  async end(conversationId: string): Promise<void> {
    await this.ask('chat:end', { conversationId });
  }

  async clear(conversationId: string): Promise<void> {
    await this.askAway('chat:close', conversationId);
  }

  /** Sends a message, or sends it again under the id it has. */
  async send(
    conversationId: string,
    text: string,
    clientMessageId: string = crypto.randomUUID(),
  ): Promise<void> {
    this.pend(conversationId, { clientMessageId, text, state: 'sending' });
    const answer = await this.emit<{ seq: number }>('chat:send', { conversationId, clientMessageId, text });
    // Without an answer it stays on its way, and goes again over the next link.
    if (!answer) return;
    if (!answer.ok) return this.pend(conversationId, { clientMessageId, text, state: 'failed' });
    const at = new Date().toISOString();
    this.sync.hear([{ conversationId, seq: answer.seq, author: 'counsellor', clientMessageId, text, at }]);
  }

  typing(conversationId: string, typing: boolean): void {
    const now = Date.now();
    if (typing ? now - this.typingToldAt < typingToldMs : this.typingToldAt === 0) return;
    this.typingToldAt = typing ? now : 0;
    this.link.tell('chat:typing', { conversationId, typing });
  }

  async read(conversationId: string, seq: number): Promise<void> {
    const chat = chatOf(this.snapshot(), conversationId);
    if (!chat || chat.conversation.counsellorReadSeq >= seq) return;
    this.sync.mark(conversationId, { counsellorReadSeq: seq });
    await this.emit('chat:read', { conversationId, seq });
  }

  async older(conversationId: string): Promise<void> {
    const before = chatOf(this.snapshot(), conversationId)?.transcript.lines[0]?.seq;
    if (before === undefined) return;
    const page = await this.ask<MessagePage>('chat:history', { conversationId, before });
    if (!page?.ok) return;
    this.change(conversationId, (chat) => ({
      ...chat,
      transcript: { ...merge(chat.transcript, page.messages), older: page.more },
    }));
  }

  /** Sends again what was on its way when the link went. */
  private resend(conversationId: string): void {
    for (const { clientMessageId, text, state } of chatOf(this.snapshot(), conversationId)?.transcript
      .pending ?? []) {
      if (state === 'sending') void this.send(conversationId, text, clientMessageId);
    }
  }

  private pend(id: string, message: Parameters<typeof putPending>[1]): void {
    this.change(id, (chat) => ({ ...chat, transcript: putPending(chat.transcript, message) }));
  }

  private change(id: string, change: Parameters<typeof withChat>[2]): void {
    this.store.update((state: DeskState) => withChat(state, id, change));
  }

  private emit<T extends object>(event: string, payload: object): Promise<Ack<T> | undefined> {
    return this.link.emit<T>(event, payload);
  }

  /** Asks, and shows what was refused. */
  private async ask<T extends object>(event: string, payload: object): Promise<Ack<T> | undefined> {
    const answer = await this.emit<T>(event, payload);
    if (answer && !answer.ok) this.store.set({ notice: answer.error.code });
    return answer;
  }

  private async askAway(event: string, conversationId: string): Promise<void> {
    const answer = await this.ask(event, { conversationId });
    if (answer?.ok) this.store.update((state) => dropConversation(state, conversationId));
  }
}
