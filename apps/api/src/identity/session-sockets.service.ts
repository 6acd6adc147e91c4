import { Sessions } from '#identity';
import { Hints } from '#platform/realtime';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Rooms } from '../chat/rooms.js';

/** Milliseconds between looks; a session that ended anywhere closes its sockets here within this time. */
const lookMs = 1_500;
/** Looks between two that count a connected session as used. */
const touchEvery = 40;

/** Closes the sockets of sessions that ended: at once when a hint says so, else at the next look. */
@Injectable()
export class SessionSockets implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('sessions');
  private timer: NodeJS.Timeout | undefined;
  private looks = 0;

  constructor(
    private readonly sessions: Sessions,
    private readonly hints: Hints,
    private readonly rooms: Rooms,
  ) {}

  onApplicationBootstrap(): void {
    this.hints.onHint(({ kind }) => {
      if (kind === 'sessions') void this.look(false);
    });
    this.timer = setInterval(() => void this.look((this.looks += 1) % touchEvery === 0), lookMs).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async look(touch: boolean): Promise<void> {
    const sockets = [...this.rooms.staffNamespace.sockets.values()];
    if (sockets.length === 0) return;
    try {
      const alive = await this.sessions.alive([...new Set(sockets.map(sessionOf))], { touch });
      for (const socket of sockets) {
        if (alive.has(sessionOf(socket))) continue;
        socket.data.actor = undefined;
        socket.emit('session:ended');
        socket.disconnect(true);
      }
    } catch (error) {
      this.logger.warn(`looking for ended sessions failed: ${error instanceof Error ? error.name : 'error'}`);
    }
  }
}

function sessionOf({ data }: { readonly data: { readonly sessionId?: string } }): string {
  return data.sessionId ?? '';
}
