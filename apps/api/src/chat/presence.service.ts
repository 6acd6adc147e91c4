import { randomUUID } from 'node:crypto';
import { Links, Orphans } from '#chat';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';

/** Milliseconds between renewals of the leases of everyone connected here. */
const renewMs = 3_000;
/** Milliseconds a counsellor's page may take to come back, as on a reload, before their visitors are told. */
const graceMs = 4_000;

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

  /** Waits for the page to come back; if it does not, its visitors return to the queue. */
  staffLeft(programme: string, staffId: string, socketId: string): void {
    const { staff } = this.of(programme);
    drop(staff, staffId, socketId);
    if (staff.has(staffId) || this.closing) return;
    setTimeout(() => void this.releaseDesk(programme, staffId), graceMs).unref();
  }

  onApplicationShutdown(): void {
    this.closing = true;
    clearInterval(this.timer);
  }

  private async releaseDesk(programme: string, staffId: string): Promise<void> {
    if (this.closing || this.of(programme).staff.has(staffId)) return;
    try {
      await this.links.staffLeft(programme, staffId, this.link);
      await this.orphans.returnLost(programme);
    } catch (error) {
      // The sweep finds them by their lease.
      logger.warn(`releasing a desk failed: ${error instanceof Error ? error.name : 'error'}`);
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
