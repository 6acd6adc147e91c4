import type { ConversationState, DeskConversation, Ending, WaitingConversation } from '#contract';

/** Columns of {@link ConversationRow}, over `chat.conversation c`. */
export const conversationColumns = `
  c.id, c.handle, c.state, c.priority, c.queued_at, c.taken_at, c.ended_at, c.ended_by, c.topic, c.age_band, c.language,
  c.last_seq, c.visitor_read_seq, c.counsellor_read_seq, c.counsellor_id, c.cleared_at,
  (c.visitor_link is not null and c.visitor_seen_at > now() - interval '75 seconds') as visitor_here`;

/** A conversation as the queue and the desks read it. */
export interface ConversationRow {
  readonly id: string;
  readonly handle: string;
  readonly state: ConversationState;
  readonly priority: number;
  readonly queued_at: Date;
  readonly taken_at: Date | null;
  readonly ended_at: Date | null;
  readonly ended_by: Ending | null;
  readonly topic: string | null;
  readonly age_band: string | null;
  readonly language: 'nl' | 'en';
  readonly last_seq: number;
  readonly visitor_read_seq: number;
  readonly counsellor_read_seq: number;
  readonly counsellor_id: string | null;
  readonly cleared_at: Date | null;
  readonly visitor_here: boolean;
}

/** A row of the queue as the console shows it. */
export function waitingView(row: ConversationRow): WaitingConversation {
  return {
    conversationId: row.id,
    handle: row.handle,
    since: row.queued_at.toISOString(),
    ...(row.topic && { topic: row.topic }),
    ...(row.age_band && { ageBand: row.age_band }),
    language: row.language,
    returned: row.priority > 0,
    visitorHere: row.visitor_here,
  };
}

/** A conversation as its counsellor sees it. */
export function deskView(row: ConversationRow): DeskConversation {
  return {
    ...waitingView(row),
    state: row.state,
    ...(row.taken_at && { takenAt: row.taken_at.toISOString() }),
    ...(row.ended_at && { endedAt: row.ended_at.toISOString() }),
    ...(row.ended_by && { endedBy: row.ended_by }),
    lastSeq: row.last_seq,
    visitorReadSeq: row.visitor_read_seq,
    counsellorReadSeq: row.counsellor_read_seq,
  };
}
