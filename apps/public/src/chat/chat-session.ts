import type { ConversationRef } from '#contract';
import type { VisitorSocket } from '../connection/socket-client.js';
import {
  Refused,
  VisitorLink,
  type AnsweredEvent,
  type Payload,
  type Result,
} from '../connection/visitor-link.js';
import {
  acknowledged,
  endedByVisitor,
  marked,
  opened,
  queued,
  readUpTo,
  receivedOlder,
} from './chat-changes.js';
import { ChatNews } from './chat-news.js';
import { ChatRecord } from './chat-record.js';
import { lastSeq } from './lines.js';
import { Outgoing } from './outgoing.js';
import { TypingNotice } from './typing-notice.js';

const openAgainMs = 2_000;

/** An event's payload without the conversation it is about. */
type Rest<E extends AnsweredEvent> = Omit<Payload<E>, 'conversationId'>;

/** One conversation from the first connection to its end: what the visitor does, through every break of the link. */
export class ChatSession {
  /** What stands in the text box; in memory only, so it survives a lost link and nothing else. */
  draft = '';
  private readonly record = new ChatRecord((after) => this.quietly('chat:sync', { after }));
  private readonly news = new ChatNews(this.record, () => void this.open());
  private readonly notice = new TypingNotice((typing) =>
    this.link.typing(this.record.conversationId, typing),
  );
  private readonly outgoing = new Outgoing({
    next: () => this.record.state,
    send: async ({ clientMessageId, text }) => {
      const { seq } = await this.link.ask('chat:send', this.here({ clientMessageId, text }));
      await this.record.apply(acknowledged(this.record.state, clientMessageId, seq));
    },
    refused: (clientMessageId) => this.record.change((state) => marked(state, clientMessageId, true)),
  });
  private readonly link: VisitorLink;

  constructor(socket: VisitorSocket) {
    this.link = new VisitorLink(socket, this.news);
  }

  get store() {
    return this.record.store;
  }

  send(text: string): void {
    const message = {
      clientMessageId: crypto.randomUUID(),
      text,
      at: new Date().toISOString(),
      failed: false,
    };
    this.notice.stop();
    this.record.change((state) => queued(state, message));
    void this.outgoing.flush();
  }

  /** Tries a message again under the id it always had. */
  retry(clientMessageId: string): void {
    this.record.change((state) => marked(state, clientMessageId, false));
    this.link.hurry();
    void this.outgoing.flush();
  }

  typed(empty: boolean): void {
    if (empty) this.notice.stop();
    else this.notice.typed();
  }

  /** The newest line was on the screen. */
  async read(): Promise<void> {
    const { conversation, lines } = this.record.state;
    const seq = lastSeq(lines);
    if (!conversation || conversation.visitorReadSeq >= seq) return;
    this.record.change((state) => readUpTo(state, { by: 'visitor', seq }));
    await this.quietly('chat:read', { seq });
  }

  async loadOlder(): Promise<void> {
    const { lines, moreBefore } = this.record.state;
    const before = lines[0]?.seq;
    if (before === undefined || !moreBefore) return;
    const page = await this.quietly('chat:history', { before });
    if (page) this.record.change((state) => receivedOlder(state, page));
  }

  /** True once the server has ended the conversation. */
  async end(): Promise<boolean> {
    this.link.hurry();
    if (!(await this.quietly('chat:end', {}))) return this.record.state.conversation?.state === 'ended';
    this.record.change(endedByVisitor);
    return true;
  }

  async answer(helped: 0 | 1 | 2 | 3): Promise<void> {
    await this.quietly('chat:feedback', { helped });
  }

  placeDivider(after: number): void {
    this.record.change((state) => (state.dividerAfter === after ? state : { ...state, dividerAfter: after }));
  }

  /** The internet or the page came back: look whether anything was missed. */
  wake(): void {
    if (this.link.isUp) void this.record.sync();
    else this.link.hurry();
  }

  close(): void {
    this.news.stop();
    this.notice.stop();
    this.link.close();
  }

  /** Forgets every word; for leaving at once and for after the end. */
  wipe(): void {
    this.draft = '';
    this.record.wipe();
  }

  /** Asks about this conversation; nothing when the link broke or the server refused. */
  private quietly<E extends AnsweredEvent>(event: E, rest: Rest<E>): Promise<Result<E> | undefined> {
    return this.link.ask(event, this.here(rest) as unknown as Payload<E>).catch(() => undefined);
  }

  private here<T extends object>(rest: T): T & ConversationRef {
    return { conversationId: this.record.conversationId, ...rest };
  }

  private async open(): Promise<void> {
    const snapshot = await this.link.ask('chat:open', {}).catch((error: unknown) => this.notOpened(error));
    if (!snapshot) return;
    this.news.opened();
    await this.record.apply(opened(this.record.state, snapshot));
    await this.outgoing.flush();
  }

  /** A broken link opens again by itself; a refusal is final when the token is not known, and tried again otherwise. */
  private notOpened(error: unknown): undefined {
    if (!(error instanceof Refused)) return;
    const { code, retryAfterMs = openAgainMs } = error.refusal;
    if (code === 'not_found' || code === 'signed_out') this.news.refused();
    else setTimeout(() => this.link.renew(), retryAfterMs);
  }
}
