import type { GroupCallerRole, GroupSession, GroupSummary } from '#contract/referrals';
import type { Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';

/** A group as Postgres gives it. */
export interface GroupRow {
  readonly id: string;
  readonly service_id: string;
  readonly region: string;
  readonly caller_roles: readonly GroupCallerRole[];
  readonly capacity: number;
  readonly taken: number;
  readonly offer_hours: number;
  readonly closed_at: Date | null;
  readonly revision: number;
}

interface CountedRow extends GroupRow {
  readonly waiting: number;
  readonly next_session_at: Date | null;
}

interface SessionRow {
  readonly id: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly wall_time: string;
  readonly zone: string;
}

const columns =
  'g.id, g.service_id, g.region, g.caller_roles, g.capacity, g.taken, g.offer_hours, g.closed_at, g.revision';

/** Locks a group until the end of the transaction: whoever changes who has a seat does so one after the other. Throws `NotFound`. */
export async function lockGroup({ query }: Transaction, id: string): Promise<GroupRow> {
  const [group] = await query<GroupRow>(
    `select ${columns} from referrals.peer_group g
     where g.programme_id = (select programmes.current()) and g.id = $1 for update`,
    [id],
  );
  if (!group) throw new NotFound();
  return group;
}

/** All groups in order of region, or the one named, with how many wait and when they meet next. */
export async function summariesOf({ query }: Transaction, now: Date, id?: string): Promise<GroupSummary[]> {
  const rows = await query<CountedRow>(
    `select ${columns},
       (select count(*)::int from referrals.enrolment e where e.programme_id = g.programme_id and e.group_id = g.id
         and e.state = 'waiting') as waiting,
       (select min(s.starts_at) from referrals.peer_session s
         where s.programme_id = g.programme_id and s.group_id = g.id and s.starts_at > $1) as next_session_at
     from referrals.peer_group g
     where g.programme_id = (select programmes.current()) and ($2::uuid is null or g.id = $2)
     order by g.region, g.created_at, g.id`,
    [now, id ?? null],
  );
  return rows.map(summaryOf);
}

/** Meetings of a group that begin after an instant, all of them when none is named. */
export async function sessionsOf(
  { query }: Transaction,
  groupId: string,
  after = new Date(0),
): Promise<GroupSession[]> {
  const rows = await query<SessionRow>(
    `select id, starts_at, ends_at, wall_time, zone from referrals.peer_session
     where programme_id = (select programmes.current()) and group_id = $1 and starts_at > $2 order by starts_at`,
    [groupId, after],
  );
  return rows.map(({ id, starts_at, ends_at, wall_time, zone }) => ({
    id,
    startsAt: starts_at.toISOString(),
    endsAt: ends_at.toISOString(),
    wallTime: wall_time,
    zone,
  }));
}

function summaryOf({ waiting, next_session_at, ...row }: CountedRow): GroupSummary {
  return {
    id: row.id,
    serviceId: row.service_id,
    region: row.region,
    callerRoles: row.caller_roles,
    capacity: row.capacity,
    offerHours: row.offer_hours,
    revision: row.revision,
    taken: row.taken,
    waiting,
    ...(row.closed_at && { closedAt: row.closed_at.toISOString() }),
    ...(next_session_at && { nextSessionAt: next_session_at.toISOString() }),
  };
}
