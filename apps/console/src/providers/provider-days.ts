const dayMs = 86_400_000;

/** The local date of an instant. */
export function localDay(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(at);
}

/** The year on the wall at an instant. */
export const localYear = (at: Date): number => Number(localDay(at).slice(0, 4));

/** Days between two dates. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
