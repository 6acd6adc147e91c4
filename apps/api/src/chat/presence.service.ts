import { randomUUID } from 'node:crypto';
import { deskLeaseMs, Links, Orphans } from '#chat';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';

/** Milliseconds between renewals of the leases of everyone connected here. */
const renewMs = 3_000;
/** Milliseconds after a counsellor's last connection here: by then their lease has lapsed, unless another page renews it. */
const lapsedMs = deskLeaseMs + 200;

interface ProgrammePresence {
  /** Conversation to the socket ids of its visitor's pages; the last is the newest. */
  readonly visitors: Map<string, Set<string>>;
  readonly staff: Map<string, Set<string>>;
}

const logger = new Logger('presence');

/** Who is connected to this process, and the leases that say so to all others. */
@Injectable()
export class Presence implements OnApplicationShutdown {
  /** Name of this process in every lease. */
  readonly link = randomUUID();
  private readonly programmes = new Map<string, ProgrammePresence>();
  private readonly timer = setInterval(() => void this.renew(), renewMs);
  private closing = false;

  constructor(
    private readonly links: Links,
    private readonly orphans: Orphans,
  ) {
    this.timer.unref();
  }

  async visitorCame(programme: string, conversationId: string, socketId: string): Promise<void> {
    const { visitors } = this.of(programme);
    add(visitors, conversationId, socketId);
    await this.links.renew({
      programme,
      visitors: new Map([[conversationId, socketId]]),
      staff: [],
      link: this.link,
    });
  }

  async visitorLeft(programme: string, conversationId: string, socketId: string): Promise<void> {
    const { visitors } = this.of(programme);
    drop(visitors, conversationId, socketId);
    if (!visitors.has(conversationId)) await this.links.visitorLeft(programme, conversationId, socketId);
  }

  staffCame(programme: string, staffId: string, socketId: string): void {
    add(this.of(programme).staff, staffId, socketId);
  }

  /** A reload, or a page at another process, renews the lease in time; else its visitors return to the queue. */
  staffLeft(programme: string, staffId: string, socketId: string): void {
    const { staff } = this.of(programme);
    drop(staff, staffId, socketId);
    if (staff.has(staffId) || this.closing) return;
    // Renewed once more, so that every desk has the whole of its lease to come back.
    this.links
      .renew({ programme, visitors: new Map(), staff: [staffId], link: this.link })
      .catch(() => undefined);
    setTimeout(() => void this.returnLost(programme), lapsedMs).unref();
  }

  onApplicationShutdown(): void {
    this.closing = true;
    clearInterval(this.timer);
  }

  private async returnLost(programme: string): Promise<void> {
    if (this.closing) return;
    try {
      await this.orphans.returnLost(programme);
    } catch (error) {
      // The sweep finds them by their lease.
      logger.warn(`returning conversations failed: ${error instanceof Error ? error.name : 'error'}`);
    }
  }

  private async renew(): Promise<void> {
    for (const [programme, { visitors, staff }] of this.programmes) {
      if (visitors.size + staff.size === 0) continue;
      const newest = new Map([...visitors].map(([id, sockets]) => [id, [...sockets].at(-1) ?? '']));
      try {
        await this.links.renew({ programme, visitors: newest, staff: [...staff.keys()], link: this.link });
      } catch (error) {
        logger.warn(`renewing leases failed: ${error instanceof Error ? error.name : 'error'}`);
      }
    }
  }

  private of(programme: string): ProgrammePresence {
    let presence = this.programmes.get(programme);
    if (!presence) this.programmes.set(programme, (presence = { visitors: new Map(), staff: new Map() }));
    return presence;
  }
}

function add(map: Map<string, Set<string>>, key: string, socketId: string): void {
  const sockets = map.get(key);
  if (sockets) sockets.add(socketId);
  else map.set(key, new Set([socketId]));
}

function drop(map: Map<string, Set<string>>, key: string, socketId: string): void {
  const sockets = map.get(key);
  sockets?.delete(socketId);
  if (sockets?.size === 0) map.delete(key);
}
