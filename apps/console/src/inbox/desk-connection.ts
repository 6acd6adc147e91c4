import {
  type Ack,
  type ConversationRef,
  type Desk,
  type DeskConversation,
  type DeskSnapshot,
  type JoinedConversation,
  limits,
  type MessagePage,
  type MessageView,
  type ReadMark,
  staffNamespace,
  type TypingMark,
  type WaitingConversation,
} from '#contract';
import { io, type Socket } from 'socket.io-client';
import * as state from './desk-state.js';
import { hasGap, merge, putPending, wholeUpTo } from './transcript.js';

const typingShownMs = 6_000;
const typingToldMs = 2_500;

/** The desk's link to the server, and what it knows; views subscribe to it. */
export class DeskConnection {
  private current = state.firstState;
  private readonly listeners = new Set<() => void>();
  private readonly socket: Socket;
  private readonly typingTimers = new Map<string, number>();
  private typingToldAt = 0;

  constructor(private readonly onEnded: () => void) {
    this.socket = io(staffNamespace, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 300,
      reconnectionDelayMax: 3_000,
    });
    this.listen();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): state.DeskState => this.current;

  close(): void {
    this.socket.disconnect();
  }

  dismiss(): void {
    this.set({ notice: undefined, gone: undefined });
  }

  async select(id: string | undefined): Promise<void> {
    this.set({ selected: id, gone: undefined });
    if (id !== undefined) await this.join(id);
  }

  async setDesk(desk: Desk): Promise<void> {
    const answer = await this.ask<{ desk: Desk }>('desk:set', desk);
    if (answer?.ok) this.set({ desk: answer.desk });
  }

  async take(conversationId?: string): Promise<void> {
    const answer = await this.ask<JoinedConversation>(
      'queue:take',
      conversationId === undefined ? {} : { conversationId },
    );
    if (!answer?.ok) return;
    this.open(answer);
    this.set({ selected: answer.conversation.conversationId });
  }

  async giveBack(conversationId: string): Promise<void> {
    if ((await this.ask('queue:return', { conversationId }))?.ok)
      this.update(state.dropConversation(this.current, conversationId));
  }

  async end(conversationId: string): Promise<void> {
    await this.ask('chat:end', { conversationId });
  }

  async clear(conversationId: string): Promise<void> {
    if ((await this.ask('chat:close', { conversationId }))?.ok)
      this.update(state.dropConversation(this.current, conversationId));
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
    this.hear([{ conversationId, seq: answer.seq, author: 'counsellor', clientMessageId, text, at }]);
  }

  typing(conversationId: string, typing: boolean): void {
    const now = Date.now();
    if (typing && now - this.typingToldAt < typingToldMs) return;
    this.typingToldAt = typing ? now : 0;
    if (this.socket.connected) this.socket.emit('chat:typing', { conversationId, typing });
  }

  async read(conversationId: string, seq: number): Promise<void> {
    const chat = state.chatOf(this.current, conversationId);
    if (!chat || chat.conversation.counsellorReadSeq >= seq) return;
    this.mark(conversationId, { counsellorReadSeq: seq });
    await this.emit('chat:read', { conversationId, seq });
  }

  async older(conversationId: string): Promise<void> {
    const before = state.chatOf(this.current, conversationId)?.transcript.lines[0]?.seq;
    if (before === undefined) return;
    const page = await this.ask<MessagePage>('chat:history', { conversationId, before });
    if (!page?.ok) return;
    this.update(
      state.withChat(this.current, conversationId, (chat) => ({
        ...chat,
        transcript: { ...merge(chat.transcript, page.messages), older: page.more },
      })),
    );
  }

  private listen(): void {
    const { socket } = this;
    socket.on('connect', () => void this.enter());
    socket.on('disconnect', (reason) => {
      if (this.current.link === 'ended') return;
      this.set({ link: 'down' });
      if (reason === 'io server disconnect') socket.connect();
    });
    socket.on('connect_error', ({ message }) =>
      message === 'signed_out' ? this.ended() : this.set({ link: 'down' }),
    );
    socket.on('session:ended', () => this.ended());
    socket.on('queue:changed', (queue: readonly WaitingConversation[]) => this.set({ queue }));
    socket.on('desk:changed', (desk: Desk) => this.set({ desk }));
    socket.on('chat:message', (message: MessageView) => this.hear([message]));
    socket.on('chat:changed', (conversation: DeskConversation) =>
      this.update(state.putConversation(this.current, conversation)),
    );
    socket.on('chat:read', ({ conversationId, seq }: ReadMark) =>
      this.mark(conversationId, { visitorReadSeq: seq }),
    );
    socket.on('chat:typing', (mark: TypingMark) => this.showTyping(mark));
    socket.on('chat:gone', ({ conversationId }: ConversationRef) => {
      const handle = state.chatOf(this.current, conversationId)?.conversation.handle;
      this.update({ ...state.dropConversation(this.current, conversationId), gone: handle });
    });
  }

  /** After every connection: the desk anew, then what was missed and what was not sent. */
  private async enter(): Promise<void> {
    const answer = await this.emit<DeskSnapshot>('desk:open', {});
    if (!answer?.ok) return;
    const mine = new Set(answer.mine.map(({ conversationId }) => conversationId));
    let next: state.DeskState = { ...this.current, link: 'up', desk: answer.desk, queue: answer.queue };
    next = { ...next, chats: next.chats.filter(({ conversation }) => mine.has(conversation.conversationId)) };
    this.update(answer.mine.reduce(state.putConversation, next));
    if (next.selected !== undefined && !mine.has(next.selected)) this.set({ selected: undefined });
    for (const { conversation } of this.current.chats) await this.join(conversation.conversationId);
  }

  private async join(conversationId: string): Promise<void> {
    const before = wholeUpTo(
      state.chatOf(this.current, conversationId)?.transcript ?? { lines: [], pending: [], older: false },
    );
    const answer = await this.ask<JoinedConversation>('chat:join', { conversationId });
    if (!answer?.ok) return;
    this.open(answer);
    if (before > 0) await this.sync(conversationId);
    const chat = state.chatOf(this.current, conversationId);
    for (const { clientMessageId, text, state: was } of chat?.transcript.pending ?? []) {
      if (was === 'sending') void this.send(conversationId, text, clientMessageId);
    }
  }

  private open({ conversation, messages, more }: JoinedConversation): void {
    const next = state.putConversation(this.current, conversation);
    this.update(
      state.withChat(next, conversation.conversationId, (chat) => ({
        ...chat,
        transcript: {
          ...merge(chat.transcript, messages),
          older: chat.transcript.lines.length > 0 ? chat.transcript.older : more,
        },
      })),
    );
  }

  private hear(messages: readonly MessageView[]): void {
    const id = messages[0]?.conversationId;
    if (id === undefined) return;
    this.update(state.addLines(this.current, id, messages));
    const chat = state.chatOf(this.current, id);
    if (chat && hasGap(chat.transcript)) void this.sync(id);
  }

  private async sync(conversationId: string): Promise<void> {
    for (let more = true; more;) {
      const chat = state.chatOf(this.current, conversationId);
      if (!chat) return;
      const page = await this.ask<MessagePage>('chat:sync', {
        conversationId,
        after: wholeUpTo(chat.transcript),
      });
      if (!page?.ok) return;
      this.update(state.addLines(this.current, conversationId, page.messages));
      more = page.more;
    }
  }

  private showTyping({ conversationId, typing }: TypingMark): void {
    window.clearTimeout(this.typingTimers.get(conversationId));
    this.update(state.withChat(this.current, conversationId, (chat) => ({ ...chat, visitorTyping: typing })));
    if (!typing) return;
    const stop = (): void => this.showTyping({ conversationId, typing: false, by: 'visitor' });
    this.typingTimers.set(conversationId, window.setTimeout(stop, typingShownMs));
  }

  private mark(
    id: string,
    read: Partial<Pick<DeskConversation, 'visitorReadSeq' | 'counsellorReadSeq'>>,
  ): void {
    this.update(
      state.withChat(this.current, id, (chat) => ({
        ...chat,
        conversation: { ...chat.conversation, ...read },
      })),
    );
  }

  private pend(id: string, message: Parameters<typeof putPending>[1]): void {
    this.update(
      state.withChat(this.current, id, (chat) => ({
        ...chat,
        transcript: putPending(chat.transcript, message),
      })),
    );
  }

  private async ask<T extends object>(event: string, payload: object): Promise<Ack<T> | undefined> {
    const answer = await this.emit<T>(event, payload);
    if (answer && !answer.ok) this.set({ notice: answer.error.code });
    return answer;
  }

  /** Emits and waits; no answer in time means a link that only seems to live, which is dropped and made anew. */
  private async emit<T extends object>(event: string, payload: object): Promise<Ack<T> | undefined> {
    if (!this.socket.connected) return undefined;
    try {
      return (await this.socket.timeout(limits.ackTimeoutMs).emitWithAck(event, payload)) as Ack<T>;
    } catch {
      if (this.socket.connected) this.socket.disconnect().connect();
      return undefined;
    }
  }

  private ended(): void {
    this.set({ link: 'ended' });
    this.socket.disconnect();
    this.onEnded();
  }

  private set(part: Partial<state.DeskState>): void {
    this.update({ ...this.current, ...part });
  }

  private update(next: state.DeskState): void {
    this.current = next;
    this.listeners.forEach((listener) => listener());
  }
}
