import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';

/** What one side wrote in a round, as numbers. */
export interface SideCount {
  readonly messages: number;
  readonly words: number;
}

/** One time that a conversation was taken: the first, or after its visitor had come back. */
export interface ConversationRound {
  readonly round: number;
  /** Whoever has it, or had it when it ended; none while it waits again. */
  readonly counsellorId: string | null;
  /** When it was taken first. */
  readonly takenAt: Date;
  readonly endedAt: Date | null;
  /** Once it has ended. */
  readonly visitor: SideCount | null;
  readonly counsellor: SideCount | null;
}

/** What others may build on of a conversation; nothing anyone wrote. */
export interface ConversationFacts {
  readonly conversationId: string;
  readonly topic: string | null;
  readonly ageBand: string | null;
  /** Those that were taken, oldest first. */
  readonly rounds: readonly ConversationRound[];
}

interface RoundRow {
  readonly topic: string | null;
  readonly age_band: string | null;
  readonly round: number;
  readonly takers: (string | null)[] | null;
  readonly taken_at: Date | null;
  readonly ended_at: Date | null;
  readonly visitor_messages: number;
  readonly visitor_words: number | null;
  readonly counsellor_messages: number;
  readonly counsellor_words: number | null;
}

// The lines of the product tell every round, also one that was over before anybody heard of it.
const readRounds = `
  select c.topic, c.age_band, r.round::int,
    array_agg(r.staff_id order by r.seq desc) filter (where r.line in ('taken', 'returned')) as takers,
    min(r.sent_at) filter (where r.line = 'taken') as taken_at,
    max(r.sent_at) filter (where r.line = 'ended') as ended_at,
    count(*) filter (where r.author = 0)::int as visitor_messages, max(r.visitor_words) as visitor_words,
    count(*) filter (where r.author = 1)::int as counsellor_messages, max(r.counsellor_words) as counsellor_words
  from chat.conversation c,
    (select seq, author, staff_id, line, sent_at, visitor_words, counsellor_words,
       1 + count(*) filter (where line = 'reopened') over (order by seq) as round
     from chat.message where conversation_id = $1) r
  where c.id = $1 group by c.id, r.round order by r.round`;

/** Tells the facts of conversations to those who hear of them by an event. */
@Injectable()
export class ConversationFactsReader {
  /** The facts as they are when this is asked, in the caller's transaction; nothing while nothing has happened in it. */
  async of({ query }: Transaction, conversationId: string): Promise<ConversationFacts | undefined> {
    const rows = await query<RoundRow>(readRounds, [conversationId]);
    const [first] = rows;
    if (!first) return undefined;
    return { conversationId, topic: first.topic, ageBand: first.age_band, rounds: rows.flatMap(roundOf) };
  }
}

function roundOf(row: RoundRow): ConversationRound[] {
  const { round, takers, taken_at: takenAt, ended_at: endedAt } = row;
  if (!takenAt) return [];
  const count = (messages: number, words: number | null): SideCount | null =>
    words === null ? null : { messages, words };
  return [
    {
      round,
      counsellorId: takers?.[0] ?? null,
      takenAt,
      endedAt,
      visitor: count(row.visitor_messages, row.visitor_words),
      counsellor: count(row.counsellor_messages, row.counsellor_words),
    },
  ];
}
