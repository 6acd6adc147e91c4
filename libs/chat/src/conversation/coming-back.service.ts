import { Injectable } from '@nestjs/common';
import type { ConversationState } from '#contract';
import { Database, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { Hints } from '#platform/realtime';
import { ConversationStarted } from '../chat.events.js';
import { mayBecome } from './conversation-states.js';
import { refuseWhenFull } from './start-conversation.service.js';
import { newVisitorToken, type VisitorActor, VisitorSessions } from './visitor-sessions.service.js';

/** What someone who comes back finds. */
export interface ReturnedConversation {
  readonly state: ConversationState;
  /** When it was begun, and when it ended last. */
  readonly begunAt: Date;
  readonly endedAt: Date | null;
  readonly language: 'nl' | 'en';
  /** Lines the visitor has not read. */
  readonly unreadAfter: number;
  /** A token for a page of theirs. */
  readonly token: string;
}

/** Lets visitors go on with a conversation of an earlier day. */
@Injectable()
export class ComingBack {
  constructor(
    private readonly database: Database,
    private readonly sessions: VisitorSessions,
    private readonly hints: Hints,
  ) {}

  /** Opens a session for the conversation, beside any it has; throws `NotFound`. */
  async open({ programme, conversationId }: VisitorActor): Promise<ReturnedConversation> {
    const token = newVisitorToken();
    return this.database.transaction({ kind: 'visitor', programme }, async (transaction) => {
      const [row] = await transaction.query<Omit<ReturnedConversation, 'token'>>(
        `select c.state, s.created_at as "begunAt", c.ended_at as "endedAt", c.language,
           c.visitor_read_seq as "unreadAfter"
         from chat.conversation c join chat.visitor_session s on s.id = c.visitor_session_id where c.id = $1`,
        [conversationId],
      );
      if (!row) throw new NotFound();
      await this.sessions.open(transaction, { token, conversationId });
      return { ...row, token };
    });
  }

  /**
   * Puts an ended conversation in the queue again, as a new round behind those who wait; one that has not ended stays
   * as it is. Opening hours are the caller's to check. Throws `NotFound`, and `TooMany` when the queue is full.
   */
  async resume({ programme, conversationId }: VisitorActor): Promise<void> {
    await this.database.transaction({ kind: 'visitor', programme }, async (transaction) => {
      const [row] = await transaction.query<{ state: ConversationState }>(
        'select state from chat.conversation where id = $1 for no key update',
        [conversationId],
      );
      if (!row) throw new NotFound();
      // An active one also may wait again, but only because its counsellor left.
      if (row.state !== 'ended' || !mayBecome(row.state, 'waiting')) return;
      await refuseWhenFull(transaction);
      await queueAgain(transaction, conversationId);
      transaction.afterCommit(() => {
        this.hints.tellAll({ kind: 'conversation', programme, id: conversationId });
        this.hints.tellAll({ kind: 'queue', programme });
      });
    });
  }
}

async function queueAgain(transaction: Transaction, conversationId: string): Promise<void> {
  await transaction.query(
    `update chat.conversation
     set state = 'waiting', round = round + 1, priority = 0, counsellor_id = null, queued_at = clock_timestamp(),
       taken_at = null, ended_at = null, ended_by = null, cleared_at = null, visitor_seen_at = now(), helped = null,
       visitor_words = 0, counsellor_words = 0
     where id = $1`,
    [conversationId],
  );
  await transaction.query(`select chat.add_line($1, 'reopened', null)`, [conversationId]);
  transaction.publish(new ConversationStarted(conversationId));
}
