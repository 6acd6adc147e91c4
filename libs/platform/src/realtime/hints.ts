import { EventEmitter } from 'node:events';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';
import { Server, type ServerOptions } from 'socket.io';
import { Config } from '../config/index.js';

/**
 * "Look again": which conversation or queue changed, and up to where. Ids and numbers only; whoever hears it
 * reads Postgres, and whoever misses it finds out at the next look.
 */
export interface Hint {
  readonly kind: 'message' | 'conversation' | 'queue' | 'read' | 'typing' | 'sessions' | 'desk' | 'hours';
  /** Code of the programme. */
  readonly programme: string;
  readonly id?: string;
  readonly seq?: number;
  /** For `read` and `typing`: whose. */
  readonly by?: 'visitor' | 'counsellor';
}

const channel = 'hints';

/** Carries hints between the processes of one installation: through Redis where there is one, else within this process. */
@Injectable()
export class Hints implements OnApplicationShutdown {
  private readonly logger = new Logger('realtime');
  private readonly local = new EventEmitter().setMaxListeners(0);
  private readonly redis: Redis | undefined;
  private server: Server | undefined;
  private waiting: Hint[] = [];
  private closed = false;

  constructor(config: Config) {
    this.redis =
      config.redisUrl === undefined ? undefined : new Redis(config.redisUrl, { maxRetriesPerRequest: null });
    this.redis?.on('error', (error: Error) => this.logger.warn(`redis: ${error.name}`));
  }

  /** What a Socket.IO server needs to reach the other processes. */
  serverOptions(): Partial<ServerOptions> {
    return this.redis
      ? { adapter: createAdapter(this.redis, { streamName: 'hulplijn', maxLen: 1_000 }) }
      : {};
  }

  /** Uses the api's own Socket.IO server; a process without one makes its own on the first hint. */
  attach(server: Server): void {
    this.server = server;
    if (this.redis)
      server.on(channel, (hints: readonly Hint[]) => hints.forEach((hint) => this.local.emit('hint', hint)));
  }

  onHint(listener: (hint: Hint) => void): void {
    this.local.on('hint', listener);
  }

  /** Tells every process, this one too. */
  tellAll(hint: Hint): void {
    this.local.emit('hint', hint);
    this.tellOthers(hint);
  }

  /** Tells the other processes; hints of one tick travel together. */
  tellOthers(hint: Hint): void {
    if (!this.redis || this.closed) return;
    if (this.waiting.push(hint) === 1) setImmediate(() => this.flush());
  }

  async onApplicationShutdown(): Promise<void> {
    this.flush();
    // Sockets that close with the process still have something to tell, and nobody to tell it to.
    this.closed = true;
    await this.redis?.quit().catch(() => undefined);
  }

  private flush(): void {
    const hints = this.waiting;
    this.waiting = [];
    if (hints.length === 0) return;
    this.server ??= new Server(this.serverOptions());
    this.server.serverSideEmit(channel, hints);
  }
}
