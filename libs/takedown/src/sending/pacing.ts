import type { Transaction } from '#platform/database';
import { decidePace } from './pace.policy.js';
import type { Pace, PacedAttempt } from './pace-use.js';

/** Those of the attempts that may begin, and the profiles whose attempts all wait, and until when. */
export interface Paced<Attempt> {
  readonly begun: readonly Attempt[];
  readonly held: ReadonlyMap<string, Date>;
}

/** Decides which may begin, one after the other: each counts for those after it, and for the day of its provider once. */
export function keepPace<Attempt extends PacedAttempt>(
  attempts: readonly Attempt[],
  {
    paused,
    used,
    now,
    isCounted,
  }: Pace & { readonly now: Date; readonly isCounted: (attempt: Attempt) => boolean },
): Paced<Attempt> {
  const counted = new Map(used);
  const held = new Map<string, Date>();
  const begun = attempts.filter((attempt) => {
    const use = counted.get(attempt.providerId) ?? { today: 0, lastMinute: 0, atOnce: 0 };
    const others = isCounted(attempt) ? { ...use, today: use.today - 1 } : use;
    const pace = decidePace({ ...attempt, pausedAt: paused.get(attempt.providerId) ?? null }, others, now);
    if (pace instanceof Date) return void held.set(attempt.profileId, pace);
    counted.set(attempt.providerId, {
      today: others.today + 1,
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
