import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { Hints } from '#platform/realtime';
import { ConversationEnd } from '../conversation/end-conversation.service.js';
import { toFront } from './take.service.js';

/** Milliseconds a desk's lease may be unrenewed before its conversations return to the queue. */
export const deskLeaseMs = 8_000;
/** Minutes a waiting visitor's place is kept without a sign of their page. */
const placeMinutes = 10;

/** While Postgres was away nobody could renew a lease: after its start everyone gets the time of one to do so. */
const postgresIsNew = `pg_postmaster_start_time() > now() - interval '${deskLeaseMs} milliseconds'`;

/** Finds conversations whose counsellor is lost and visitors who stayed away, so that nobody is stranded. */
@Injectable()
export class Orphans {
  constructor(
    private readonly database: Database,
    private readonly ending: ConversationEnd,
    private readonly hints: Hints,
  ) {}

  /** Returns every conversation of a lost desk to the front of the queue; gives how many. Safe to run anywhere, any time. */
  async returnLost(programme: string): Promise<number> {
    const ids = await this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      const lost = await transaction.query<{ id: string }>(
        `select c.id from chat.conversation c
         where c.programme_id = (select programmes.current()) and c.state = 'active' and not exists (
           select from chat.desk d where d.programme_id = c.programme_id and d.staff_id = c.counsellor_id
             and d.link is not null and (d.seen_at > now() - $1 * interval '1 millisecond' or ${postgresIsNew}))
         order by c.id for no key update`,
        [deskLeaseMs],
      );
      for (const { id } of lost) await toFront(transaction, id);
      return lost.map(({ id }) => id);
    });
    ids.forEach((id) => this.hints.tellAll({ kind: 'conversation', programme, id }));
    if (ids.length > 0) this.hints.tellAll({ kind: 'queue', programme });
    return ids.length;
  }

  /** Ends waiting conversations whose visitor has been away for {@link placeMinutes}; gives how many. */
  async endAbandoned(programme: string): Promise<number> {
    const away = await this.database.transaction({ kind: 'system', programme }, ({ query }) =>
      query<{ id: string }>(
        `select id from chat.conversation
         where programme_id = (select programmes.current()) and state = 'waiting'
           and visitor_seen_at < now() - $1 * interval '1 minute' and not ${postgresIsNew}`,
        [placeMinutes],
      ),
    );
    for (const { id } of away) await this.ending.end({ programme, conversationId: id, by: 'abandoned' });
    return away.length;
  }
}
