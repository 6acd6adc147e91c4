import { randomUUID } from 'node:crypto';
import type { Ack, MessagePage, MessageView } from '#contract';
import { io, type Socket } from 'socket.io-client';
import { socketOptions } from './clients.js';

/** How a side reaches the installation: one of several processes, in turn. */
export interface DurableOptions {
  readonly namespace: string;
  readonly origin: string;
  readonly ports: readonly number[];
  readonly conversationId: string;
  readonly auth?: object;
  readonly cookie?: string;
  /** Event that opens the conversation again after each connection. */
  readonly enter: (client: DurableClient) => Promise<void>;
}

interface Pending {
  readonly clientMessageId: string;
  readonly text: string;
}

const ackMs = 4_000;
const againMs = 100;

/**
 * A side of a conversation that behaves as the pages do: keeps what is not acknowledged, reconnects to the next
 * process, asks for what it missed, and shows every number once.
 */
export class DurableClient {
  /** Client id to the number of its acknowledgement. */
  readonly acknowledged = new Map<string, number>();
  /** What was on the screen, in the order in which it came. */
  readonly shown: MessageView[] = [];
  /** Milliseconds each loss of the link lasted until the conversation went on. */
  readonly gaps: number[] = [];
  private readonly pending: Pending[] = [];
  private early: MessageView[] = [];
  private turn = 0;
  private lostAt: number | undefined;
  private closed = false;
  private ready = false;
  private sending = false;
  socket: Socket;

  constructor(private readonly options: DurableOptions) {
    this.connect();
  }

  /** Writes a message; it is sent until it is acknowledged. */
  write(text: string): void {
    this.pending.push({ clientMessageId: randomUUID(), text });
    void this.flush();
  }

  get unsent(): number {
    return this.pending.length;
  }

  get lastSeq(): number {
    return this.shown.at(-1)?.seq ?? 0;
  }

  ask<T extends object>(event: string, payload: object): Promise<Ack<T>> {
    return this.socket.timeout(ackMs).emitWithAck(event, payload) as Promise<Ack<T>>;
  }

  close(): void {
    this.closed = true;
    this.socket.disconnect();
  }

  private connect(): void {
    const { ports, origin, namespace, auth = {}, cookie } = this.options;
    const port = ports[this.turn++ % ports.length] ?? 0;
    const extraHeaders: Record<string, string> = cookie === undefined ? {} : { cookie };
    this.socket = io(`http://127.0.0.1:${port}${namespace}`, {
      ...socketOptions(origin, { extraHeaders, reconnection: false, timeout: 2_000 }),
      auth,
    });
    this.socket.on('chat:message', (message: MessageView) => this.hear(message));
    this.socket.once('connect', () => void this.enter());
    this.socket.once('disconnect', () => this.lost());
    this.socket.once('connect_error', () => this.lost());
  }

  private lost(): void {
    this.ready = false;
    this.lostAt ??= performance.now();
    this.socket.removeAllListeners();
    this.socket.disconnect();
    if (!this.closed) setTimeout(() => !this.closed && this.connect(), againMs);
  }

  private async enter(): Promise<void> {
    try {
      await this.options.enter(this);
      await this.catchUp();
      this.ready = true;
      if (this.lostAt !== undefined) this.gaps.push(performance.now() - this.lostAt);
      this.lostAt = undefined;
      await this.flush();
    } catch {
      this.lost();
    }
  }

  private async catchUp(): Promise<void> {
    for (let more = true; more;) {
      const { conversationId } = this.options;
      const page = await this.ask<MessagePage>('chat:sync', { conversationId, after: this.lastSeq });
      if (!page.ok) throw new Error(page.error.code);
      page.messages.forEach((message) => this.hear(message));
      more = page.more;
    }
  }

  private async flush(): Promise<void> {
    if (this.sending || !this.ready) return;
    this.sending = true;
    try {
      for (let next = this.pending[0]; next && this.ready; next = this.pending[0]) {
        const { conversationId } = this.options;
        const ack = await this.ask<{ seq: number }>('chat:send', { conversationId, ...next });
        if (!ack.ok) throw new Error(ack.error.code);
        this.acknowledged.set(next.clientMessageId, ack.seq);
        this.pending.shift();
        this.hear({ conversationId, seq: ack.seq, author: 'visitor', at: '', ...next });
      }
    } catch {
      // Sent again, with the same id, over the next link.
      if (this.ready) this.socket.disconnect();
    } finally {
      this.sending = false;
    }
  }

  /** A line of another may overtake the acknowledgement of one's own: the screen fills in order of number. */
  private hear(message: MessageView): void {
    if (message.conversationId !== this.options.conversationId || message.seq <= this.lastSeq) return;
    this.early.push(message);
    this.early.sort((left, right) => left.seq - right.seq);
    while (this.early[0] && this.early[0].seq <= this.lastSeq + 1) {
      const next = this.early.shift();
      if (next && next.seq === this.lastSeq + 1) this.shown.push(next);
    }
  }
}
