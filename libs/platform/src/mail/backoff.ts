const mostMs = 60_000;

/** Milliseconds before the next attempt after so many failures in a row: twice as long each time, a minute at most. */
export function backoffMs(failures: number): number {
  return Math.min(mostMs, 1_000 * 2 ** Math.min(failures, 6));
}
