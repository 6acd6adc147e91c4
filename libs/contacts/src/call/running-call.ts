import type { CurrentCall } from '#contract';
import type { Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import type { ContactActor } from '../contact/contact.policy.js';
import { secondsBetween } from './call-time.js';

/** Hours for which a call that was stopped is still the one at hand; later it is a draft like any other. */
const atHandHours = 12;

interface CallRow {
  readonly contact_id: string;
  readonly started_at: Date;
  readonly stopped_at: Date | null;
}

const columns = `select k.contact_id, c.started_at, k.stopped_at
  from contacts.call k join contacts.contact c on c.id = k.contact_id`;

function callOf({ contact_id, started_at, stopped_at }: CallRow, now: Date): CurrentCall {
  return {
    contactId: contact_id,
    running: stopped_at === null,
    seconds: secondsBetween(started_at, stopped_at ?? now),
  };
}

/** The call of a contact; throws `NotFound` for a contact that is none. */
export async function callOfContact({ query }: Transaction, id: string, now: Date): Promise<CurrentCall> {
  const [row] = await query<CallRow>(`${columns} where k.contact_id = $1`, [id]);
  if (!row) throw new NotFound();
  return callOf(row, now);
}

/** The call the actor is in, else the last one they have not logged yet. */
export async function currentCall(
  { query }: Transaction,
  { staffId }: ContactActor,
  now: Date,
): Promise<CurrentCall | undefined> {
  const since = new Date(now.getTime() - atHandHours * 3_600_000);
  const [row] = await query<CallRow>(
    `${columns} where k.programme_id = (select programmes.current()) and k.staff_id = $1
       and (k.stopped_at is null or k.stopped_at > $2) and c.state = 'draft'
     order by k.stopped_at desc nulls first limit 1`,
    [staffId, since],
  );
  return row && callOf(row, now);
}

/** Stops the call of a contact if one runs, and says whether it did; its duration is the caller's to write. */
export async function stopRunning({ query }: Transaction, id: string, now: Date): Promise<boolean> {
  const stopped = await query(
    'update contacts.call set stopped_at = $2 where contact_id = $1 and stopped_at is null returning 1',
    [id, now],
  );
  return stopped.length > 0;
}
