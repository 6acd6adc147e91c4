import type { IncomingMessage } from 'node:http';
import { type INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { type MessageMappingProperties } from '@nestjs/websockets';
import type { Server, ServerOptions, Socket } from 'socket.io';
import { Config } from '../config/index.js';
import { HostMap } from '../http/index.js';
import { EventBudget } from './event-budget.js';
import { Hints } from './hints.js';
import { refusalOf } from './refusal.js';

type Acknowledge = (ack: object) => void;
type Handle = (data: unknown, acknowledge?: Acknowledge) => Promise<object | undefined>;

/** A refused event counts as many: after this many in a row within the budget's burst the socket is closed. */
const patience = 100;

const unknownEvent = { ok: false, error: { code: 'unknown_event' } };

/**
 * Socket.IO under Nest with one listener per socket. Nest's own adapter subscribes a chain of rxjs operators for
 * every socket and event, which costs more than the rest of the message path together and 4.5 kB each.
 */
export class LeanSocketAdapter extends IoAdapter {
  private readonly config: Config;
  private readonly hosts: HostMap;
  private readonly hints: Hints;

  constructor(application: INestApplicationContext) {
    super(application);
    this.config = application.get(Config);
    this.hosts = application.get(HostMap);
    this.hints = application.get(Hints);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options,
      transports: ['websocket'],
      serveClient: false,
      maxHttpBufferSize: 16 * 1024,
      pingInterval: 6_000,
      pingTimeout: 5_000,
      connectTimeout: 5_000,
      perMessageDeflate: false,
      httpCompression: false,
      allowRequest: (request, decide) => this.admit(request, decide),
      ...this.hints.serverOptions(),
    } as ServerOptions);
    // The root namespace asks for no session, so nobody may stay in it.
    server.use((_socket, next) => next(new Error('not_found')));
    this.hints.attach(server);
    return server;
  }

  override bindMessageHandlers(socket: Socket, handlers: MessageMappingProperties[]): void {
    const byEvent = new Map(handlers.map(({ message, callback }) => [message as string, callback as Handle]));
    const budget = new EventBudget(this.config.eventsPerSecond);
    let refused = 0;
    socket.onAny((event: string, ...values: unknown[]) => {
      const last = values.at(-1);
      const acknowledge = typeof last === 'function' ? (last as Acknowledge) : undefined;
      const retryAfterMs = budget.take();
      const handle = byEvent.get(event);
      if (retryAfterMs === 0 && handle) {
        refused = 0;
        return void answer(
          handle(values[0] === last && acknowledge ? undefined : values[0], acknowledge),
          acknowledge,
        );
      }
      if ((refused += 1) > patience) return void socket.disconnect(true);
      acknowledge?.(handle ? { ok: false, error: { code: 'too_many', retryAfterMs } } : unknownEvent);
    });
  }

  /** Lets a handshake in when a page of this very host opened it; every transport asks here first. */
  private admit(
    request: IncomingMessage,
    decide: (error: string | null | undefined, success: boolean) => void,
  ): void {
    const { host, origin } = request.headers;
    decide(null, this.hosts.sameOrigin(host, origin));
  }
}

async function answer(
  result: Promise<object | undefined>,
  acknowledge: Acknowledge | undefined,
): Promise<void> {
  try {
    const fields = await result;
    // A handler that failed was answered by the error filter, and returns nothing.
    if (fields !== undefined) acknowledge?.({ ok: true, ...fields });
  } catch (error) {
    acknowledge?.(refusalOf(error));
  }
}
