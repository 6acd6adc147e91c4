/** The local date of an instant, by the clock of the programmes. */
export function localDateOf(at: string | Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(at));
}
