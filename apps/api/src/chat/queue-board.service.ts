import { type ConversationRow, Queue, waitingView, type WaitRange } from '#chat';
import type { QueuePlace, WaitingConversation } from '#contract';
import { Programmes } from '#programmes';
import { Clock } from '#platform/clock';
import { Injectable, Logger } from '@nestjs/common';
import { Rooms } from './rooms.js';

/** Milliseconds within which several changes of a queue are told as one. */
const gatherMs = 100;
/** Milliseconds before closing from which waiting visitors are told when it closes. */
const closingSoonMs = 3_600_000;

const logger = new Logger('queue');

/** Tells consoles their programme's queue and waiting visitors their place, whenever it changed. */
@Injectable()
export class QueueBoard {
  private readonly due = new Map<string, NodeJS.Timeout>();
  private readonly told = new Map<string, string>();
  /** The queue as consoles of a programme were last told of it. */
  private readonly shown = new Map<string, string>();

  constructor(
    private readonly queue: Queue,
    private readonly programmes: Programmes,
    private readonly clock: Clock,
    private readonly rooms: Rooms,
  ) {}

  /** The queue of a programme changed. */
  changed(programme: string): void {
    if (this.due.has(programme)) return;
    const timer = setTimeout(() => {
      this.due.delete(programme);
      this.tell(programme).catch((error: unknown) =>
        logger.warn(`telling the queue failed: ${error instanceof Error ? error.name : 'error'}`),
      );
    }, gatherMs);
    this.due.set(programme, timer.unref());
  }

  /** Looks again at every queue that was told of here: a change of which no hint came is found within seconds. */
  lookAgain(): void {
    for (const programme of this.shown.keys()) this.changed(programme);
  }

  /** A visitor's place now; none when they do not wait. */
  async placeOf(programme: string, conversationId: string): Promise<QueuePlace | undefined> {
    if (!this.shown.has(programme)) this.shown.set(programme, '');
    const rows = await this.queue.waiting(programme);
    const ahead = rows.findIndex(({ id }) => id === conversationId);
    if (ahead < 0) return undefined;
    const place = { conversationId, ahead, ...(await this.outlook(programme)) };
    this.told.set(conversationId, JSON.stringify(place));
    return place;
  }

  /** The queue as a console shows it. */
  async view(programme: string) {
    // A console that reads between two changes may know another queue than the one last told: tell the next in any case.
    this.shown.set(programme, '');
    return (await this.queue.waiting(programme)).map(waitingView);
  }

  private async tell(programme: string): Promise<void> {
    const rows = await this.queue.waiting(programme);
    this.showQueue(programme, rows.map(waitingView));
    const here = rows.filter(({ id }) => this.rooms.visitorNamespace.adapter.rooms.has(id));
    if (here.length > 0) this.tellPlaces(rows, await this.outlook(programme));
    for (const id of this.told.keys()) if (!this.rooms.isFollowed(id)) this.told.delete(id);
  }

  private showQueue(programme: string, queue: readonly WaitingConversation[]): void {
    const text = JSON.stringify(queue);
    if (this.shown.get(programme) === text) return;
    this.shown.set(programme, text);
    this.rooms.programme(programme).emit('queue:changed', queue);
  }

  private tellPlaces(
    rows: readonly ConversationRow[],
    outlook: Omit<QueuePlace, 'conversationId' | 'ahead'>,
  ): void {
    rows.forEach(({ id }, ahead) => {
      if (!this.rooms.visitorNamespace.adapter.rooms.has(id)) return;
      const place = { conversationId: id, ahead, ...outlook };
      const text = JSON.stringify(place);
      if (this.told.get(id) === text) return;
      this.told.set(id, text);
      this.rooms.visitor(id).emit('queue:place', place);
    });
  }

  private async outlook(programme: string): Promise<Partial<WaitRange> & { closesAt?: string }> {
    const range = await this.queue.range(programme);
    const { open, until } = await this.programmes.openState(programme, 'chat');
    const soon =
      open && until !== undefined && Date.parse(until) - this.clock.now().getTime() < closingSoonMs;
    return { ...range, ...(soon && { closesAt: until }) };
  }
}
