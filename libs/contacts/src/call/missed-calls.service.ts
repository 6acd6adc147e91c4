import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import type { MissedCalls, TelephonyAnswer, TelephonyEvent } from '#contract';
import { Clock } from '#platform/clock';
import { KeyRing } from '#platform/crypto';
import { Database, type Transaction } from '#platform/database';
import { Conflict, NotFound } from '#platform/errors';
import type { ContactActor } from '../contact/contact.policy.js';
import { periodsAt } from './call-time.js';

/** How many calls nobody answered, at an instant. */
export async function missedAt({ query }: Transaction, now: Date): Promise<MissedCalls> {
  const { day, week } = periodsAt(now);
  const [row] = await query<MissedCalls>(
    `select count(*) filter (where at >= $1)::int as today, count(*)::int as week,
       count(*) filter (where at >= $1 and staff_id is null)::int as told
     from contacts.missed_call where programme_id = (select programmes.current()) and at >= $2`,
    [day, week],
  );
  return row ?? { today: 0, week: 0, told: 0 };
}

/** Counts calls nobody answered: those staff saw, and those a telephone system tells. */
@Injectable()
export class MissedCallLog {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly keys: KeyRing,
    private readonly clock: Clock,
  ) {}

  /** One more; the same key again counts once. */
  count(actor: ContactActor, key: string): Promise<MissedCalls> {
    return this.change(actor, key, async (transaction, now) => {
      const counted = await transaction.query(
        `insert into contacts.missed_call (programme_id, id, at, staff_id) values (programmes.current(), $1, $2, $3)
         on conflict on constraint missed_call_pk do nothing returning 1`,
        [key, now, actor.staffId],
      );
      return counted.length > 0 ? 'missed_call:count' : undefined;
    });
  }

  /** Takes back one that the actor counted today; throws `NotFound` for any other. */
  undo(actor: ContactActor, key: string): Promise<MissedCalls> {
    return this.change(actor, key, async (transaction, now) => {
      const gone = await transaction.query(
        `delete from contacts.missed_call
         where programme_id = (select programmes.current()) and id = $1 and staff_id = $2 and at >= $3 returning 1`,
        [key, actor.staffId, periodsAt(now).day],
      );
      if (gone.length === 0) throw new NotFound();
      return 'missed_call:undo';
    });
  }

  /** What a telephone system tells: a missed call counts, the rest is known and no more. Throws `Conflict` for an event that was told before. */
  told(programme: string, { id, event }: TelephonyEvent): Promise<TelephonyAnswer> {
    const hash = this.keys.keyedHash('telephony-event', `${programme}|${id}`);
    return this.database.transaction({ kind: 'system', programme }, async ({ query }) => {
      const now = this.clock.now();
      const fresh = await query(
        `insert into contacts.telephony_event (programme_id, event_hash, told_at) values (programmes.current(), $1, $2)
         on conflict on constraint telephony_event_pk do nothing returning 1`,
        [hash, now],
      );
      if (fresh.length === 0) throw new Conflict();
      if (event !== 'missed') return { counted: false };
      await query(
        'insert into contacts.missed_call (programme_id, id, at) values (programmes.current(), $1, $2)',
        [randomUUID(), now],
      );
      return { counted: true };
    });
  }

  private change(
    { programme, staffId, role }: ContactActor,
    key: string,
    work: (transaction: Transaction, now: Date) => Promise<string | undefined>,
  ): Promise<MissedCalls> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, async (transaction) => {
      const now = this.clock.now();
      const action = await work(transaction, now);
      const subject = { subjectKind: 'missed_call', subjectId: key };
      if (action !== undefined) await this.audit.record(transaction, { staffId, role, action, ...subject });
      return missedAt(transaction, now);
    });
  }
}
