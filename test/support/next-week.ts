/** An instant in the coming week: day of the week, Monday being 1, and hour, in UTC. */
export function nextWeek(day: number, hour: number): Date {
  const at = new Date();
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7) + 6 + day);
  at.setUTCHours(hour, 0, 0, 0);
  return at;
}
