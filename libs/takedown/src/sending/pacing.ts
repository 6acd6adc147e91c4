import type { Transaction } from '#platform/database';
import type { DueAttempt } from './due-attempt.js';
import { localDay } from '../local-day.js';
import { decidePace, type PaceLimits, type PaceUse } from './pace.policy.js';

/** An attempt with the limits of its profile. */
export type PacedAttempt = Pick<DueAttempt, 'providerId' | 'profileId'> & Omit<PaceLimits, 'pausedAt'>;

/** Those of the attempts that may begin, and the profiles whose attempts all wait, and until when. */
export interface Paced<Attempt> {
  readonly begun: readonly Attempt[];
  readonly held: ReadonlyMap<string, Date>;
}

/** What is counted reaches back so far, also just after midnight. */
const countedMs = 600_000;

const lockSql = `
  select id, paused_at as "pausedAt" from takedown.provider
  where programme_id = (select programmes.current()) and id = any($1::uuid[]) order by id for no key update`;

const useSql = `
  select a.provider_id as id, count(*) filter (where a.started_at >= $2)::int as today,
    count(*) filter (where a.started_at > $3)::int as "lastMinute",
    count(*) filter (where a.state = 'sending')::int as "atOnce"
  from takedown.attempt a
  where a.programme_id = (select programmes.current()) and a.provider_id = any($1::uuid[]) and a.started_at >= $4
  group by 1`;

/** What was begun with these providers, and which of them are paused. */
export interface Pace {
  readonly paused: ReadonlyMap<string, Date | null>;
  readonly used: ReadonlyMap<string, PaceUse>;
}

/**
 * Counts what all workers have begun. The providers are held until the end of the transaction: two workers count one
 * after the other, and whoever pauses a provider knows that nothing begins after it.
 */
export async function readPace(
  { prepared }: Transaction,
  providerIds: ReadonlySet<string>,
  now: Date,
): Promise<Pace> {
  const ids = [...providerIds];
  const before = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
  const { begins } = localDay(now);
  const from = new Date(Math.min(begins.getTime(), before(countedMs).getTime()));
  // One after the other in one packet: what is counted is counted once the providers are held.
  const [providers, uses] = await Promise.all([
    prepared<{ readonly id: string; readonly pausedAt: Date | null }>(lockSql, [ids]),
    prepared<PaceUse & { readonly id: string }>(useSql, [ids, begins, before(60_000), from]),
  ]);
  return {
    paused: new Map(providers.map(({ id, pausedAt }) => [id, pausedAt])),
    used: new Map(uses.map((use) => [use.id, use])),
  };
}

/** Decides which may begin, one after the other: each counts for those after it. */
export function keepPace<Attempt extends PacedAttempt>(
  attempts: readonly Attempt[],
  { paused, used }: Pace,
  now: Date,
): Paced<Attempt> {
  const counted = new Map(used);
  const held = new Map<string, Date>();
  const begun = attempts.filter((attempt) => {
    const use = counted.get(attempt.providerId) ?? { today: 0, lastMinute: 0, atOnce: 0 };
    const pace = decidePace({ ...attempt, pausedAt: paused.get(attempt.providerId) ?? null }, use, now);
    if (pace instanceof Date) return void held.set(attempt.profileId, pace);
    counted.set(attempt.providerId, {
      today: use.today + 1,
      lastMinute: use.lastMinute + 1,
      atOnce: use.atOnce + 1,
    });
    return true;
  });
  return { begun, held };
}

/** Lets everything wait that goes by these profiles and is due before that. */
export async function holdBack(
  { query }: Transaction,
  held: ReadonlyMap<string, Date>,
  now: Date,
): Promise<void> {
  if (held.size === 0) return;
  await query(
    `update takedown.attempt a set due_at = w.until, state_at = $3
     from (
       select b.id, v.until from takedown.attempt b
         join unnest($1::uuid[], $2::timestamptz[]) v (profile_id, until) on v.profile_id = b.profile_id
       where b.programme_id = (select programmes.current()) and b.state = 'waiting' and b.due_at < v.until
       for update of b skip locked
     ) w
     where a.programme_id = (select programmes.current()) and a.id = w.id`,
    [[...held.keys()], [...held.values()], now],
  );
}
