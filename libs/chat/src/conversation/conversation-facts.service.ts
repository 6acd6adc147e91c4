import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';

/** What others may build on of a conversation; nothing anyone wrote. */
export interface ConversationFacts {
  readonly conversationId: string;
  /** One more each time its visitor came back after it had ended. */
  readonly round: number;
  /** Whoever has it, or had it when it ended; none while it waits. */
  readonly counsellorId: string | null;
  /** When it was taken last; none before the first time. */
  readonly takenAt: Date | null;
  readonly endedAt: Date | null;
  readonly topic: string | null;
  readonly ageBand: string | null;
}

/** Tells the facts of conversations to those who hear of them by an event. */
@Injectable()
export class ConversationFactsReader {
  /** The facts as they are when this is asked, in the caller's transaction; nothing for a conversation that is not there. */
  async of({ query }: Transaction, conversationId: string): Promise<ConversationFacts | undefined> {
    const [facts] = await query<ConversationFacts>(
      `select id as "conversationId", round, counsellor_id as "counsellorId", taken_at as "takenAt",
         ended_at as "endedAt", topic, age_band as "ageBand"
       from chat.conversation where id = $1`,
      [conversationId],
    );
    return facts;
  }
}
