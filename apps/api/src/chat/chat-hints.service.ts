import { deskView, Desks, VisitorConversations } from '#chat';
import { type Hint, Hints } from '#platform/realtime';
import { Injectable, Logger } from '@nestjs/common';
import { ConversationFeed } from './conversation-feed.service.js';
import { QueueBoard } from './queue-board.service.js';
import { deskRoom, Rooms } from './rooms.js';

const logger = new Logger('hints');

/** Turns what changed, here or in another process, into what the sockets of this process are told. */
@Injectable()
export class ChatHints {
  constructor(
    private readonly hints: Hints,
    private readonly feed: ConversationFeed,
    private readonly board: QueueBoard,
    private readonly visitors: VisitorConversations,
    private readonly desks: Desks,
    private readonly rooms: Rooms,
  ) {}

  listen(): void {
    // A state changes together with a line about it, so whoever missed the hint hears of it with the line.
    this.feed.onSystemLine = (programme, id) => this.hear({ kind: 'conversation', programme, id });
    this.hints.onHint((hint) => this.hear(hint));
  }

  private hear(hint: Hint): void {
    this.take(hint).catch((error: unknown) =>
      logger.warn(`${hint.kind}: ${error instanceof Error ? error.name : 'error'}`),
    );
  }

  private async take(hint: Hint): Promise<void> {
    const { kind, programme, id } = hint;
    if (kind === 'queue') return this.board.changed(programme);
    if (id === undefined) return;
    const { seq = 0, by = 'visitor' } = hint;
    if (kind === 'message') return this.feed.heard(id, seq);
    if (kind === 'read') return this.feed.read({ conversationId: id, seq, by });
    if (kind === 'typing')
      this.rooms.otherSide(id, by).emit('chat:typing', { conversationId: id, typing: seq === 1, by });
    if (kind === 'conversation') return this.conversationChanged(programme, id);
    if (kind === 'desk') return this.deskChanged(programme, id);
  }

  /** Tells both sides the new state, after the line about it. */
  private async conversationChanged(programme: string, id: string): Promise<void> {
    const row = await this.desks.find(programme, id);
    if (!row) return;
    this.feed.heard(id, row.last_seq);
    if (this.rooms.visitorNamespace.adapter.rooms.has(id)) {
      this.rooms
        .visitor(id)
        .emit('chat:changed', await this.visitors.view({ programme, conversationId: id }));
    }
    const owner = row.cleared_at ? null : row.counsellor_id;
    if (owner) this.rooms.desk(programme, owner).emit('chat:changed', deskView(row));
    await this.dismiss(id, owner && deskRoom(programme, owner));
  }

  /** Consoles whose conversation it is no longer stop following it. */
  private async dismiss(id: string, ownersRoom: string | null): Promise<void> {
    for (const socket of await this.rooms.staffNamespace.local.in(id).fetchSockets()) {
      if (ownersRoom && socket.rooms.has(ownersRoom)) continue;
      socket.leave(id);
      socket.emit('chat:gone', { conversationId: id });
    }
    this.feed.unfollow(id);
  }

  private async deskChanged(programme: string, staffId: string): Promise<void> {
    const desk = await this.desks.view(programme, staffId);
    if (desk) this.rooms.desk(programme, staffId).emit('desk:changed', desk);
  }
}
