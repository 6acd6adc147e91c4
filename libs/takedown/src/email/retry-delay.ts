const firstMs = 60_000;
const mostMs = 4 * 60 * 60_000;
/** Attempts to reach a server, over two days; after them a person looks. */
const mostFailures = 26;

/**
 * Milliseconds until a notice that the server put off is handed over again: twice as long each time, four hours at most,
 * of which the second half is chance, so that what failed together does not come back together. Nothing when it has
 * been tried for long enough. `chance` is at least 0 and below 1.
 */
export function retryDelayMs(failures: number, chance: number): number | undefined {
  if (failures >= mostFailures) return undefined;
  const whole = Math.min(mostMs, firstMs * 2 ** Math.max(0, failures - 1));
  return Math.round(whole / 2 + (whole / 2) * chance);
}
