import { Injectable } from '@nestjs/common';
import type { ConversationState, Ending } from '#contract';
import { AuditTrail } from '#audit';
import { Database, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { Hints } from '#platform/realtime';
import { ConversationClosed } from '../chat.events.js';
import { mayBecome } from './conversation-states.js';

/** Which conversation ends, and through whom. */
export interface EndOfConversation {
  readonly programme: string;
  readonly conversationId: string;
  readonly by: Ending;
  /** The counsellor, when it is they who end it. */
  readonly staff?: { readonly staffId: string; readonly role: string };
}

/** Ends conversations, once, whoever asks. */
@Injectable()
export class ConversationEnd {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly hints: Hints,
  ) {}

  /** Ends it with a last line; ending what has ended changes nothing. Throws `NotFound` for another counsellor's. */
  async end(ending: EndOfConversation): Promise<void> {
    const { programme, conversationId, staff } = ending;
    await this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      const [row] = await transaction.query<{ state: ConversationState; counsellor_id: string | null }>(
        'select state, counsellor_id from chat.conversation where id = $1 for no key update',
        [conversationId],
      );
      if (!row || (staff && row.counsellor_id !== staff.staffId)) throw new NotFound();
      if (!mayBecome(row.state, 'ended')) return;
      await this.close(transaction, ending);
      transaction.afterCommit(() => {
        this.hints.tellAll({ kind: 'conversation', programme, id: conversationId });
        if (row.state === 'waiting') this.hints.tellAll({ kind: 'queue', programme });
      });
    });
  }

  private async close(
    transaction: Transaction,
    { conversationId, by, staff }: EndOfConversation,
  ): Promise<void> {
    await transaction.query(`select chat.add_line($1, 'ended', null)`, [conversationId]);
    await transaction.query(
      `update chat.conversation set state = 'ended', ended_at = clock_timestamp(), ended_by = $2, visitor_link = null
       where id = $1`,
      [conversationId, by],
    );
    if (staff) {
      await this.audit.record(transaction, {
        ...staff,
        action: 'chat:end',
        subjectKind: 'conversation',
        subjectId: conversationId,
      });
    }
    transaction.publish(new ConversationClosed(conversationId));
  }
}
