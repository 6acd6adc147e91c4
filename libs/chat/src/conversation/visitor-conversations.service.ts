import { Injectable } from '@nestjs/common';
import type { Ending, VisitorConversation } from '#contract';
import { KeyRing } from '#platform/crypto';
import { Database } from '#platform/database';
import { NotFound } from '#platform/errors';
import { Hints } from '#platform/realtime';
import { ConversationEnd } from './end-conversation.service.js';
import { type VisitorActor, VisitorSessions } from './visitor-sessions.service.js';

interface Row {
  readonly id: string;
  readonly state: VisitorConversation['state'];
  readonly priority: number;
  readonly last_seq: number;
  readonly visitor_read_seq: number;
  readonly counsellor_read_seq: number;
  readonly ended_by: Ending | null;
  readonly helped: number | null;
  readonly alias: string | null;
}

/** What a visitor's page may see and do, beyond messages. */
@Injectable()
export class VisitorConversations {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly sessions: VisitorSessions,
    private readonly ending: ConversationEnd,
    private readonly hints: Hints,
  ) {}

  /** The conversation a token opens; throws `NotFound` for a wrong, foreign or expired one. */
  identify(programme: string, token: string): Promise<VisitorActor> {
    return this.sessions.identify(programme, token);
  }

  /** The conversation as its visitor sees it. */
  async view({ programme, conversationId }: VisitorActor): Promise<VisitorConversation> {
    const [row] = await this.database.transaction({ kind: 'visitor', programme }, ({ query }) =>
      query<Row>(
        `select c.id, c.state, c.priority, c.last_seq, c.visitor_read_seq, c.counsellor_read_seq, c.ended_by,
           c.helped, s.alias
         from chat.conversation c left join identity.staff s on s.id = c.counsellor_id where c.id = $1`,
        [conversationId],
      ),
    );
    if (!row) throw new NotFound();
    return viewOf(row);
  }

  /** Records how far the visitor has read. */
  async markRead({ programme, conversationId }: VisitorActor, seq: number): Promise<void> {
    const [row] = await this.database.call<{ moved: boolean }>({
      name: 'mark_read',
      text: 'select chat.mark_read($1, $2, $3, $4) as moved',
      values: [this.keys.pass(programme), conversationId, null, seq],
    });
    if (row?.moved) this.hints.tellAll({ kind: 'read', programme, id: conversationId, seq, by: 'visitor' });
  }

  /** Ends it for the visitor: by their own word, or because they left with *Snel weg*. Ending twice is no error. */
  end(actor: VisitorActor, by: 'visitor' | 'visitor_exit'): Promise<void> {
    return this.ending.end({ ...actor, by });
  }

  /** Ends the conversation of a token whose page is gone; a token that opens nothing is passed over. */
  async leave(programme: string, token: string): Promise<void> {
    try {
      await this.end(await this.identify(programme, token), 'visitor_exit');
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
    }
  }

  /** Stores the answer to the one optional question, once. */
  async answer({ programme, conversationId }: VisitorActor, helped: number): Promise<void> {
    await this.database.transaction({ kind: 'visitor', programme }, ({ query }) =>
      query(`update chat.conversation set helped = $2 where id = $1 and state = 'ended' and helped is null`, [
        conversationId,
        helped,
      ]),
    );
  }
}

function viewOf(row: Row): VisitorConversation {
  return {
    conversationId: row.id,
    state: row.state,
    lastSeq: row.last_seq,
    visitorReadSeq: row.visitor_read_seq,
    counsellorReadSeq: row.counsellor_read_seq,
    ...(row.alias && row.state !== 'waiting' && { alias: row.alias }),
    returned: row.state === 'waiting' && row.priority > 0,
    ...(row.ended_by && { endedBy: row.ended_by }),
    feedbackGiven: row.helped !== null,
  };
}
