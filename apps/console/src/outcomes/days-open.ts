const day = 86_400_000;

/** Whole days since an instant. */
export function daysOpen(since: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / day));
}
