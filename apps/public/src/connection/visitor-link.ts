import {
  limits,
  type Ack,
  type Answer,
  type Refusal,
  type ToVisitorEvents,
  type VisitorEvents,
} from '#contract';
import type { VisitorSocket } from './socket-client.js';

/** What the link tells its owner. */
export interface LinkListener extends ToVisitorEvents {
  readonly up: () => void;
  readonly down: () => void;
  /** The token is not known any more; the link has stopped. */
  readonly refused: () => void;
}

/** Asked over a link that broke before the answer came. */
export class LinkLost extends Error {}

/** The server understood and refused. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** The events that are answered. */
export type AnsweredEvent = Exclude<keyof VisitorEvents, 'chat:typing'>;
export type Payload<E extends AnsweredEvent> = Parameters<VisitorEvents[E]>[0];
export type Result<E extends AnsweredEvent> =
  Parameters<VisitorEvents[E]>[1] extends Answer<infer T> ? T : never;

const silenceMs = 20_000;
const refusalsBeforeGivingUp = 3;
const retryRefusedMs = 1_000;

/**
 * One socket that heals itself: an answer that stays away, or silence while something is under way, breaks the
 * link on purpose, because a link that can send and not receive looks alive from here.
 */
export class VisitorLink {
  private heardAt = Date.now();
  private waiting = 0;
  private refusals = 0;
  private everUp = false;
  private stopped = false;
  private readonly watch = setInterval(() => this.checkSilence(), 5_000);

  constructor(
    private readonly socket: VisitorSocket,
    private readonly listener: LinkListener,
  ) {
    this.listen();
    socket.connect();
  }

  get isUp(): boolean {
    return this.socket.connected;
  }

  /** Sends an event and gives its answer; throws {@link Refused} or {@link LinkLost}. */
  async ask<E extends AnsweredEvent>(event: E, payload: Payload<E>): Promise<Result<E>> {
    if (!this.socket.connected) throw new LinkLost();
    this.waiting += 1;
    try {
      const ack = await this.emit(event, payload);
      if (ack.ok) return ack as unknown as Result<E>;
      throw new Refused(ack.error);
    } finally {
      this.waiting -= 1;
    }
  }

  /** Not answered and not kept: typing is only true now. */
  typing(conversationId: string, typing: boolean): void {
    if (this.socket.connected) this.socket.volatile.emit('chat:typing', { conversationId, typing });
  }

  /** Drops the link and makes a new one at once. */
  renew(): void {
    if (this.stopped) return;
    this.socket.disconnect();
    this.socket.connect();
  }

  /** Makes a new link at once when there is none; for when the internet or the page came back. */
  hurry(): void {
    if (!this.socket.connected) this.renew();
  }

  close(): void {
    this.stopped = true;
    clearInterval(this.watch);
    this.socket.disconnect();
  }

  private emit<E extends AnsweredEvent>(event: E, payload: Payload<E>): Promise<Ack> {
    return new Promise((resolve, reject) => {
      const lost = () => reject(new LinkLost());
      this.socket.once('disconnect', lost);
      const answer = (error: Error | null, ack: Ack) => {
        this.socket.off('disconnect', lost);
        if (!error) return resolve(ack);
        reject(new LinkLost());
        if (this.socket.connected) this.renew();
      };
      const timed = this.socket.timeout(limits.ackTimeoutMs) as unknown as UntypedEmitter;
      timed.emit(event, payload, answer);
    });
  }

  private listen(): void {
    const { socket, listener } = this;
    socket.on('connect', () => {
      this.everUp = true;
      this.refusals = 0;
      this.hear();
      socket.io.engine.on('packet', () => this.hear());
      listener.up();
    });
    socket.on('disconnect', (reason) => {
      listener.down();
      if (reason === 'io server disconnect') this.later();
    });
    socket.on('connect_error', () => this.failed());
    socket.on('chat:message', (message) => listener['chat:message'](message));
    socket.on('chat:read', (mark) => listener['chat:read'](mark));
    socket.on('chat:typing', (mark) => listener['chat:typing'](mark));
    socket.on('chat:changed', (conversation) => listener['chat:changed'](conversation));
    socket.on('queue:place', (place) => listener['queue:place'](place));
  }

  /** An `active` socket tries again by itself; otherwise the server refused the token. */
  private failed(): void {
    this.listener.down();
    if (this.socket.active) return;
    this.refusals += 1;
    // A server that is just starting may refuse a token it knows, so a link that once was up asks again.
    if (this.everUp && this.refusals < refusalsBeforeGivingUp) return this.later();
    this.close();
    this.listener.refused();
  }

  private later(): void {
    setTimeout(() => {
      if (!this.stopped && !this.socket.active) this.socket.connect();
    }, retryRefusedMs);
  }

  private hear(): void {
    this.heardAt = Date.now();
  }

  private checkSilence(): void {
    if (this.waiting > 0 && this.socket.connected && Date.now() - this.heardAt > silenceMs) this.renew();
  }
}

interface UntypedEmitter {
  emit: (event: string, payload: object, answer: (error: Error | null, ack: Ack) => void) => void;
}
