import { type Ack, limits, staffNamespace, type ToStaffEvents } from '#contract';
import { io, type Socket } from 'socket.io-client';

type Handlers = { readonly [E in keyof ToStaffEvents]: ToStaffEvents[E] };

/** What a link tells: whether it lives, and the events of the server. */
export interface LinkListener {
  readonly up: () => void;
  readonly down: () => void;
  readonly ended: () => void;
  readonly events: Omit<Handlers, 'session:ended'>;
}

/** The socket under the desk: it reconnects by itself and gives up only when the session has ended. */
export class DeskLink {
  private readonly socket: Socket;
  private over = false;

  constructor(private readonly listener: LinkListener) {
    this.socket = io(staffNamespace, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 300,
      reconnectionDelayMax: 3_000,
    });
    this.socket.on('connect', listener.up);
    this.socket.on('disconnect', (reason) => this.dropped(reason));
    this.socket.on('connect_error', ({ message }) =>
      message === 'signed_out' ? this.end() : listener.down(),
    );
    this.socket.on('session:ended', () => this.end());
    for (const [event, handler] of Object.entries(listener.events)) this.socket.on(event, handler);
  }

  /** Emits and waits; no answer in time means a link that only seems to live, which is dropped and made anew. */
  async emit<T extends object>(event: string, payload: object): Promise<Ack<T> | undefined> {
    if (!this.socket.connected) return undefined;
    try {
      return (await this.socket.timeout(limits.ackTimeoutMs).emitWithAck(event, payload)) as Ack<T>;
    } catch {
      if (this.socket.connected) this.socket.disconnect().connect();
      return undefined;
    }
  }

  /** Emits what may be lost. */
  tell(event: string, payload: object): void {
    if (this.socket.connected) this.socket.volatile.emit(event, payload);
  }

  close(): void {
    this.over = true;
    this.socket.disconnect();
  }

  private dropped(reason: string): void {
    if (this.over) return;
    this.listener.down();
    if (reason === 'io server disconnect') this.socket.connect();
  }

  private end(): void {
    if (this.over) return;
    this.close();
    this.listener.ended();
  }
}
