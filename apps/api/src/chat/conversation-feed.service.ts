import { Messages, type Progress } from '#chat';
import type { MessageView, ReadMark } from '#contract';
import { Injectable, Logger } from '@nestjs/common';
import { Rooms } from './rooms.js';

/** How far this process has told its sockets about a conversation. */
interface Cursor {
  readonly programme: string;
  /** Last number told; unknown while the first socket is still reading. */
  told: number | undefined;
  /** Highest number heard of. */
  heard: number;
  filling: boolean;
  /** Sockets of this process that sent a message which is still to be told. */
  readonly senders: Map<number, string>;
  /** How far each side has read, as the other was told. */
  readonly read: Record<ReadMark['by'], number>;
}

const logger = new Logger('feed');

/**
 * Tells the sockets of this process every message once and in order, whichever process stored it: the next one
 * straight from memory, anything else by reading what lies between.
 */
@Injectable()
export class ConversationFeed {
  private readonly cursors = new Map<string, Cursor>();

  /** Called after a line of the product was read from Postgres: the conversation itself changed with it. */
  onSystemLine: (programme: string, conversationId: string) => void = () => undefined;

  constructor(
    private readonly messages: Messages,
    private readonly rooms: Rooms,
  ) {}

  /** Conversations followed here, with the last number told, by programme. */
  followed(): ReadonlyMap<string, Readonly<Cursor>> {
    return this.cursors;
  }

  /** A socket is about to read the conversation; from now on nothing is missed. */
  follow(programme: string, conversationId: string): void {
    if (!this.cursors.has(conversationId)) {
      this.cursors.set(conversationId, {
        programme,
        told: undefined,
        heard: 0,
        filling: false,
        senders: new Map(),
        read: { visitor: 0, counsellor: 0 },
      });
    }
  }

  /** The socket has read up to `lastSeq`; the first reader sets the mark for all. */
  start(conversationId: string, lastSeq: number): void {
    const cursor = this.cursors.get(conversationId);
    if (!cursor) return;
    cursor.told ??= lastSeq;
    if (cursor.heard > cursor.told) void this.fill(conversationId, cursor);
  }

  /** Forgets a conversation nobody here follows any more. */
  unfollow(conversationId: string): void {
    if (!this.rooms.isFollowed(conversationId)) this.cursors.delete(conversationId);
  }

  /** A message stored by this process; `except` is the socket that sent it and knows it by its acknowledgement. */
  stored(message: MessageView, except: string): void {
    const cursor = this.cursors.get(message.conversationId);
    if (!cursor) return;
    cursor.heard = Math.max(cursor.heard, message.seq);
    if (cursor.told === undefined || message.seq <= cursor.told) return;
    if (message.seq !== cursor.told + 1 || cursor.filling) {
      cursor.senders.set(message.seq, except);
      return void this.fill(message.conversationId, cursor);
    }
    cursor.told = message.seq;
    this.rooms.tellMessage(message, except);
  }

  /** Something up to `seq` was stored, here or elsewhere. */
  heard(conversationId: string, seq: number): void {
    const cursor = this.cursors.get(conversationId);
    if (!cursor) return;
    cursor.heard = Math.max(cursor.heard, seq);
    if (cursor.told !== undefined && cursor.heard > cursor.told) void this.fill(conversationId, cursor);
  }

  /** One side read up to `seq`, here or elsewhere: the other is told once. */
  read({ conversationId, seq, by }: ReadMark): void {
    const cursor = this.cursors.get(conversationId);
    if (!cursor || seq <= cursor.read[by]) return;
    cursor.read[by] = seq;
    this.rooms.otherSide(conversationId, by).emit('chat:read', { conversationId, seq, by });
  }

  /** Postgres was asked how far the conversation is: tells what no hint told. */
  looked(conversationId: string, { lastSeq, visitorReadSeq, counsellorReadSeq }: Progress): void {
    this.heard(conversationId, lastSeq);
    this.read({ conversationId, seq: visitorReadSeq, by: 'visitor' });
    this.read({ conversationId, seq: counsellorReadSeq, by: 'counsellor' });
  }

  private async fill(conversationId: string, cursor: Cursor): Promise<void> {
    if (cursor.filling) return;
    cursor.filling = true;
    try {
      while (cursor.told !== undefined && cursor.heard > cursor.told) {
        const { messages } = await this.messages.page({
          programme: cursor.programme,
          conversationId,
          after: cursor.told,
        });
        if (messages.length === 0) break;
        for (const message of messages) {
          if (message.seq !== cursor.told + 1) continue;
          cursor.told = message.seq;
          this.rooms.tellMessage(message, cursor.senders.get(message.seq));
          cursor.senders.delete(message.seq);
          if (message.author === 'system') this.onSystemLine(cursor.programme, conversationId);
        }
      }
    } catch (error) {
      // The next hint or the repair tick looks again.
      logger.warn(`reading ahead failed: ${error instanceof Error ? error.name : 'error'}`);
    } finally {
      cursor.filling = false;
    }
  }
}
