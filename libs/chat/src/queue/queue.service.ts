import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { type ConversationRow, conversationColumns } from './conversation-row.js';

/** An honest range of minutes, from how long others waited lately. */
export interface WaitRange {
  readonly minMinutes: number;
  readonly maxMinutes: number;
}

/** Fewer waits than this tell nothing. */
const fewestWaits = 5;
const step = 5;

/** The queue as a fact in Postgres: returned conversations first, then by waiting time. */
@Injectable()
export class Queue {
  constructor(private readonly database: Database) {}

  /** Who waits, in the order in which they are taken. */
  waiting(programme: string): Promise<ConversationRow[]> {
    return this.database.transaction({ kind: 'system', programme }, ({ query }) =>
      query<ConversationRow>(
        `select ${conversationColumns} from chat.conversation c
         where c.programme_id = (select programmes.current()) and c.state = 'waiting'
         order by c.priority desc, c.queued_at, c.id`,
      ),
    );
  }

  /** From the waits of the last three hours, the shorter fifth to the longer tenth in steps of five minutes; nothing when too few are known. */
  async range(programme: string): Promise<WaitRange | undefined> {
    const [row] = await this.database.transaction({ kind: 'system', programme }, ({ query }) =>
      query<{ waits: number; low: number | null; high: number | null }>(
        `select count(*)::int as waits,
           percentile_cont(0.2) within group (order by extract(epoch from taken_at - queued_at)) / 60 as low,
           percentile_cont(0.9) within group (order by extract(epoch from taken_at - queued_at)) / 60 as high
         from chat.conversation
         where programme_id = (select programmes.current()) and taken_at > now() - interval '3 hours'`,
      ),
    );
    if (!row || row.waits < fewestWaits) return undefined;
    const minMinutes = Math.floor((row.low ?? 0) / step) * step;
    return { minMinutes, maxMinutes: Math.max(minMinutes + step, Math.ceil((row.high ?? 0) / step) * step) };
  }
}
