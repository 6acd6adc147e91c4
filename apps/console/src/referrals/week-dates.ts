const dayMs = 86_400_000;

/** A date so many days later; dates have no clock, so no change of the clock moves them. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The number of the week that begins on a Monday, as the Netherlands count: week 1 has the year's first Thursday. */
export function weekNumber(monday: string): number {
  const thursday = Date.parse(`${addDays(monday, 3)}T00:00:00Z`);
  const newYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - newYear) / (7 * dayMs)) + 1;
}
