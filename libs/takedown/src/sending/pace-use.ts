import { preparedQuery, type Transaction } from '#platform/database';
import { localDate } from '../local-day.js';
import type { DueAttempt } from './due-attempt.js';
import type { PaceLimits, PaceUse } from './pace.policy.js';

/** An attempt with the limits of its profile. */
export type PacedAttempt = Pick<DueAttempt, 'providerId' | 'profileId'> & Omit<PaceLimits, 'pausedAt'>;

const minuteMs = 60_000;

const lockSql = `
  select id, paused_at as "pausedAt" from takedown.provider
  where programme_id = (select programmes.current()) and id = any($1::uuid[]) order by id for no key update`;

/**
 * A minute is counted only where the whole day, with those that are asked about, leaves no room in it. Whoever waited for
 * the provider over midnight, or whose clock is behind, counts with the day that has begun.
 */
const useSql = `
  select v.id, case when p.day - $3::date in (0, 1) then p.begun else 0 end as today,
    case when p.day = $4::date and p.begun <= v.room then 0 else (
      select count(*) from takedown.attempt a
      where a.programme_id = p.programme_id and a.provider_id = p.provider_id and a.started_at > $5
    )::int end as "lastMinute",
    coalesce(s.count, 0) as "atOnce"
  from unnest($1::uuid[], $2::int[]) v (id, room)
    join takedown.provider_pace p on p.programme_id = (select programmes.current()) and p.provider_id = v.id
    left join (
      select provider_id, count(*)::int as count from takedown.attempt
      where programme_id = (select programmes.current()) and state = 'sending' group by 1
    ) s on s.provider_id = v.id`;

const countSql = `
  insert into takedown.provider_pace as p (programme_id, provider_id, day, begun)
  select (select programmes.current()), v.id, $1::date, v.begun from unnest($2::uuid[], $3::int[]) v (id, begun)
  on conflict on constraint provider_pace_pk do update set
    day = case when p.day = excluded.day + 1 then p.day else excluded.day end,
    begun = excluded.begun + case when p.day - excluded.day in (0, 1) then p.begun else 0 end`;

/** What was begun with these providers, and which of them are paused. */
export interface Pace {
  readonly paused: ReadonlyMap<string, Date | null>;
  readonly used: ReadonlyMap<string, PaceUse>;
}

/**
 * Reads what all workers have begun with the providers of these attempts. They are held until the end of the
 * transaction: two workers count one after the other, and whoever pauses a provider knows that nothing begins after it.
 */
export async function readPace(
  { prepared }: Transaction,
  attempts: readonly PacedAttempt[],
  now: Date,
): Promise<Pace> {
  const rooms = roomsOf(attempts);
  const ids = [...rooms.keys()];
  const minuteAgo = new Date(now.getTime() - minuteMs);
  // One after the other in one packet: what is counted is counted once the providers are held.
  const [providers, uses] = await Promise.all([
    prepared<{ readonly id: string; readonly pausedAt: Date | null }>(lockSql, [ids]),
    prepared<PaceUse & { readonly id: string }>(useSql, [
      ids,
      [...rooms.values()],
      localDate(now),
      localDate(minuteAgo),
      minuteAgo,
    ]),
  ]);
  return {
    paused: new Map(providers.map(({ id, pausedAt }) => [id, pausedAt])),
    used: new Map(uses.map((use) => [use.id, use])),
  };
}

/** How many may have begun with each provider in a minute so that all of the attempts may besides. */
function roomsOf(attempts: readonly PacedAttempt[]): ReadonlyMap<string, number> {
  const rooms = new Map<string, number>();
  for (const { providerId, perMinute } of attempts) {
    const own = attempts.filter((each) => each.providerId === providerId).length;
    rooms.set(providerId, Math.min(perMinute - own, rooms.get(providerId) ?? Infinity));
  }
  return rooms;
}

/** Whether the day on which an attempt is begun has counted it already: its server put it off. */
export const isOfToday = (startedAt: Date | null, now: Date): boolean =>
  startedAt !== null && localDate(startedAt) === localDate(now);

/** Counts for the day what begins in it for the first time, with the commit. */
export function countBegun({ beforeCommit }: Transaction, begun: readonly PacedAttempt[], now: Date): void {
  const counts = new Map<string, number>();
  for (const { providerId } of begun) counts.set(providerId, (counts.get(providerId) ?? 0) + 1);
  if (counts.size > 0)
    beforeCommit('pace', () =>
      preparedQuery(countSql, [localDate(now), [...counts.keys()], [...counts.values()]]),
    );
}
