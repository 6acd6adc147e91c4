import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import { Database, type Transaction } from '#platform/database';
import { TooMany } from '#platform/errors';
import { Hints } from '#platform/realtime';
import type { StartConversation } from '#contract';
import { ConversationStarted } from '../chat.events.js';
import { newHandle } from './handle.js';
import { newVisitorToken, VisitorSessions } from './visitor-sessions.service.js';

/** A conversation that now waits, and the token by which its visitor is known; the token is stored nowhere. */
export interface Started {
  readonly conversationId: string;
  readonly token: string;
}

/** Beyond this many waiting conversations of a programme a visitor is told kindly to come back. */
const mostWaiting = 500;

/** Opens conversations: a session, a waiting conversation and its key, in one transaction. */
@Injectable()
export class ConversationStart {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly sessions: VisitorSessions,
    private readonly hints: Hints,
  ) {}

  /** Puts a visitor in the queue; opening hours and eligibility are the caller's to check. Throws `TooMany` when the queue is full. */
  async start(programme: string, asked: StartConversation): Promise<Started> {
    const token = newVisitorToken();
    const conversationId = randomUUID();
    await this.database.transaction({ kind: 'visitor', programme }, async (transaction) => {
      await refuseWhenFull(transaction);
      const sessionId = await this.sessions.open(transaction, { token, conversationId });
      await this.queue(transaction, { conversationId, sessionId, asked });
      const { wrapped } = this.keys.newDataKey(programme, conversationId);
      await transaction.query(
        'insert into chat.conversation_key (conversation_id, programme_id, wrapped) values ($1, programmes.current(), $2)',
        [conversationId, wrapped],
      );
      transaction.publish(new ConversationStarted(conversationId));
      transaction.afterCommit(() => this.hints.tellAll({ kind: 'queue', programme }));
    });
    return { conversationId, token };
  }

  private async queue(
    transaction: Transaction,
    {
      conversationId,
      sessionId,
      asked,
    }: { conversationId: string; sessionId: string; asked: StartConversation },
  ): Promise<void> {
    await transaction.query(
      `insert into chat.conversation
         (id, programme_id, visitor_session_id, state, handle, topic, age_band, language, confidentiality_version,
          queued_at, visitor_seen_at)
       values ($1, programmes.current(), $2, 'waiting', $3, $4, $5, $6, $7, clock_timestamp(), now())`,
      [
        conversationId,
        sessionId,
        newHandle(),
        asked.topic ?? null,
        asked.ageBand ?? null,
        asked.language,
        asked.confidentialityVersion,
      ],
    );
  }
}

/** Throws `TooMany` while too many of the programme wait. */
export async function refuseWhenFull(transaction: Transaction): Promise<void> {
  const [row] = await transaction.query<{ waiting: number }>(
    `select count(*)::int as waiting from chat.conversation
     where programme_id = (select programmes.current()) and state = 'waiting'`,
  );
  if ((row?.waiting ?? 0) >= mostWaiting) throw new TooMany(60_000);
}
