import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import { limits, type Desk as DeskView } from '#contract';
import { KeyRing } from '#platform/crypto';
import { Database } from '#platform/database';
import { NotFound } from '#platform/errors';
import { Hints } from '#platform/realtime';
import { type ConversationRow, conversationColumns } from './conversation-row.js';

/** A counsellor at work in a programme. */
export interface StaffMember {
  readonly programme: string;
  readonly staffId: string;
  readonly role: string;
}

const firstDesk: DeskView = { available: true, maxParallel: 3 };

interface DeskRow {
  readonly available: boolean;
  readonly max_parallel: number;
}

/** Counsellors' readiness and the conversations on their desks. */
@Injectable()
export class Desks {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly audit: AuditTrail,
    private readonly hints: Hints,
  ) {}

  /** The desk as it was left; a new one is available for {@link firstDesk} conversations. `link` is the process that holds the connection. */
  async open({ programme, staffId }: StaffMember, link: string): Promise<DeskView> {
    const [row] = await this.database.transaction({ kind: 'staff', programme, staffId }, ({ query }) =>
      query<DeskRow>(
        `insert into chat.desk (programme_id, staff_id, available, max_parallel, link, seen_at)
         values (programmes.current(), $1, $2, $3, $4, now())
         on conflict on constraint desk_pk do update set link = excluded.link, seen_at = excluded.seen_at
         returning available, max_parallel`,
        [staffId, firstDesk.available, firstDesk.maxParallel, link],
      ),
    );
    return { available: row?.available ?? false, maxParallel: row?.max_parallel ?? firstDesk.maxParallel };
  }

  /** Changes readiness; a pause keeps what is on the desk. */
  async set({ programme, staffId }: StaffMember, desk: DeskView): Promise<DeskView> {
    const maxParallel = Math.min(desk.maxParallel, limits.maxParallel);
    await this.database.transaction({ kind: 'staff', programme, staffId }, async ({ query, afterCommit }) => {
      await query('update chat.desk set available = $2, max_parallel = $3 where staff_id = $1', [
        staffId,
        desk.available,
        maxParallel,
      ]);
      afterCommit(() => this.hints.tellAll({ kind: 'desk', programme, id: staffId }));
    });
    return { available: desk.available, maxParallel };
  }

  /** What is on the desk: active conversations, and ended ones not yet taken off it. */
  mine({ programme, staffId }: StaffMember): Promise<ConversationRow[]> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, ({ query }) =>
      query<ConversationRow>(
        `select ${conversationColumns} from chat.conversation c
         where c.programme_id = (select programmes.current()) and c.counsellor_id = $1 and c.cleared_at is null
           and c.state <> 'waiting'
         order by c.taken_at`,
        [staffId],
      ),
    );
  }

  /** A desk's readiness now; nothing when it was never opened. */
  async view(programme: string, staffId: string): Promise<DeskView | undefined> {
    const [row] = await this.database.transaction({ kind: 'system', programme }, ({ query }) =>
      query<DeskRow>('select available, max_parallel from chat.desk where staff_id = $1', [staffId]),
    );
    return row && { available: row.available, maxParallel: row.max_parallel };
  }

  /** A conversation for whoever is to be told of it; the caller decides who. */
  async find(programme: string, conversationId: string): Promise<ConversationRow | undefined> {
    const [row] = await this.database.transaction({ kind: 'system', programme }, ({ query }) =>
      query<ConversationRow>(`select ${conversationColumns} from chat.conversation c where c.id = $1`, [
        conversationId,
      ]),
    );
    return row;
  }

  /** One conversation on this desk, its reading recorded; throws `NotFound` for any other. */
  async join({ programme, staffId, role }: StaffMember, conversationId: string): Promise<ConversationRow> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, async (transaction) => {
      const [row] = await transaction.query<ConversationRow>(
        `select ${conversationColumns} from chat.conversation c where c.id = $1 and c.counsellor_id = $2`,
        [conversationId, staffId],
      );
      if (!row) throw new NotFound();
      await this.audit.record(transaction, {
        staffId,
        role,
        action: 'chat:read',
        subjectKind: 'conversation',
        subjectId: conversationId,
      });
      return row;
    });
  }

  /** Records how far the counsellor has read. */
  async markRead({ programme, staffId }: StaffMember, conversationId: string, seq: number): Promise<void> {
    const [row] = await this.database.call<{ moved: boolean }>({
      name: 'mark_read',
      text: 'select chat.mark_read($1, $2, $3, $4) as moved',
      values: [this.keys.pass(programme), conversationId, staffId, seq],
    });
    if (row?.moved)
      this.hints.tellAll({ kind: 'read', programme, id: conversationId, seq, by: 'counsellor' });
  }

  /** Takes an ended conversation off the desk. */
  async clear({ programme, staffId }: StaffMember, conversationId: string): Promise<void> {
    await this.database.transaction({ kind: 'staff', programme, staffId }, async ({ query, afterCommit }) => {
      const [row] = await query(
        `update chat.conversation set cleared_at = clock_timestamp()
         where id = $1 and counsellor_id = $2 and state = 'ended' returning id`,
        [conversationId, staffId],
      );
      if (!row) throw new NotFound();
      afterCommit(() => this.hints.tellAll({ kind: 'conversation', programme, id: conversationId }));
    });
  }
}
