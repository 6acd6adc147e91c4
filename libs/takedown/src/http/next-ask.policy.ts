const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Up to which age of a notice how long is waited, the youngest first; after the last it is not asked about any more. */
const schedule: readonly (readonly [untilMs: number, waitMs: number])[] = [
  [2 * hourMs, hourMs / 4],
  [dayMs, 2 * hourMs],
  [7 * dayMs, 12 * hourMs],
  [30 * dayMs, dayMs],
];

/** When an interface is first asked about a notice that it took. */
export const firstAskMs = hourMs / 4;

/** When it is asked again, the older the notice the later; nothing once that is of no more use. */
export function nextAskAt(sentAt: Date, now: Date): Date | undefined {
  const age = now.getTime() - sentAt.getTime();
  const wait = schedule.find(([until]) => age < until)?.[1];
  return wait === undefined ? undefined : new Date(now.getTime() + wait);
}
