import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import { Database, type Transaction } from '#platform/database';
import { Conflict, NotFound } from '#platform/errors';
import { Hints } from '#platform/realtime';
import { AlreadyTaken, AtMaximum, QueueEmpty } from '../chat.errors.js';
import { ConversationReturned, ConversationTaken } from '../chat.events.js';
import type { StaffMember } from './desks.service.js';

/** Gives waiting conversations to counsellors, each to exactly one, and takes them back to the front. */
@Injectable()
export class Taking {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly hints: Hints,
  ) {}

  /**
   * Takes the given conversation, or the first in the queue; gives its id. Throws `AlreadyTaken`, `QueueEmpty`,
   * `AtMaximum`, or `Conflict` while the desk pauses.
   */
  async take(staff: StaffMember, asked: string | undefined): Promise<string> {
    const { programme, staffId } = staff;
    const conversationId = await this.database.transaction(
      { kind: 'staff', programme, staffId },
      async (transaction) => {
        // The conversation before the desk, in the order in which the renewal of leases locks them.
        const id = await pick(transaction, asked);
        await checkRoom(transaction, staffId);
        await this.give(transaction, staff, id);
        return id;
      },
    );
    this.hints.tellAll({ kind: 'conversation', programme, id: conversationId });
    this.hints.tellAll({ kind: 'queue', programme });
    return conversationId;
  }

  /** Puts an active conversation of this counsellor back in front of the queue. */
  async giveBack({ programme, staffId, role }: StaffMember, conversationId: string): Promise<void> {
    await this.database.transaction({ kind: 'staff', programme, staffId }, async (transaction) => {
      const [row] = await transaction.query(
        `select id from chat.conversation
         where id = $1 and counsellor_id = $2 and state = 'active' for no key update`,
        [conversationId, staffId],
      );
      if (!row) throw new NotFound();
      await toFront(transaction, conversationId);
      await this.audit.record(transaction, {
        staffId,
        role,
        action: 'chat:return',
        subjectKind: 'conversation',
        subjectId: conversationId,
      });
    });
    this.hints.tellAll({ kind: 'conversation', programme, id: conversationId });
    this.hints.tellAll({ kind: 'queue', programme });
  }

  private async give(transaction: Transaction, { staffId, role }: StaffMember, id: string): Promise<void> {
    await transaction.query(
      `update chat.conversation
       set state = 'active', counsellor_id = $2, priority = 0, taken_at = clock_timestamp(), cleared_at = null
       where id = $1`,
      [id, staffId],
    );
    await transaction.query(`select chat.add_line($1, 'taken', $2)`, [id, staffId]);
    await this.audit.record(transaction, {
      staffId,
      role,
      action: 'chat:take',
      subjectKind: 'conversation',
      subjectId: id,
    });
    transaction.publish(new ConversationTaken(id));
  }
}

/** Locks the desk, so two takes of one counsellor cannot both find the last free place. */
async function checkRoom({ query }: Transaction, staffId: string): Promise<void> {
  const [desk] = await query<{ available: boolean; max_parallel: number }>(
    'select available, max_parallel from chat.desk where staff_id = $1 for update',
    [staffId],
  );
  if (!desk?.available) throw new Conflict();
  const [held] = await query<{ active: number }>(
    `select count(*)::int as active from chat.conversation
     where programme_id = (select programmes.current()) and counsellor_id = $1 and cleared_at is null and state = 'active'`,
    [staffId],
  );
  if ((held?.active ?? 0) >= desk.max_parallel) throw new AtMaximum();
}

/** Locks the one to be taken; who came second finds it no longer waiting, or takes the next. */
async function pick({ query }: Transaction, asked: string | undefined): Promise<string> {
  if (asked !== undefined) {
    const [row] = await query<{ state: string }>(
      'select state from chat.conversation where id = $1 for no key update',
      [asked],
    );
    if (!row) throw new NotFound();
    if (row.state !== 'waiting') throw new AlreadyTaken();
    return asked;
  }
  return first(query);
}

/**
 * The first in the queue, locked. One taker at a time, who waits for the row: to skip one that a renewal or a
 * message holds for a moment would send its visitor behind the others.
 */
async function first(query: Transaction['query']): Promise<string> {
  await query(`select pg_advisory_xact_lock(hashtextextended('queue:' || programmes.current()::text, 0))`);
  const waiting = `from chat.conversation where programme_id = (select programmes.current()) and state = 'waiting'`;
  for (;;) {
    const [row] = await query<{ id: string }>(
      `select id ${waiting} order by priority desc, queued_at, id limit 1 for no key update`,
    );
    if (row) return row.id;
    // None came back also when the first one left while it was waited for.
    const left = await query(`select 1 ${waiting} limit 1`);
    if (left.length === 0) throw new QueueEmpty();
  }
}

/** Makes a locked, active conversation the first to be taken. */
export async function toFront(transaction: Transaction, conversationId: string): Promise<void> {
  await transaction.query(
    `update chat.conversation set state = 'waiting', priority = 1, counsellor_id = null
     where id = $1`,
    [conversationId],
  );
  await transaction.query(`select chat.add_line($1, 'returned', null)`, [conversationId]);
  transaction.publish(new ConversationReturned(conversationId));
}
