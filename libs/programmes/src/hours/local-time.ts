import { Temporal } from 'temporal-polyfill';

/** What a wall time marks, which decides between its two instants when the clock is turned back. */
export type Edge = 'opens' | 'closes';

/**
 * Milliseconds of the instant at which clocks on the wall in `timezone` first show `time` or later (`opens`),
 * or show less than it for the last time (`closes`). So a time that is skipped in spring means the moment of
 * the skip, and an hour that comes twice in autumn is opened at its first and closed at its second pass: the
 * channel is never closed while the clock on the wall says it is open.
 */
export function instantOf(time: Temporal.PlainDateTime, timezone: string, edge: Edge): number {
  const earlier = time.toZonedDateTime(timezone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(time)) {
    const chosen = edge === 'opens' ? earlier : time.toZonedDateTime(timezone, { disambiguation: 'later' });
    return chosen.epochMilliseconds;
  }
  return (earlier.getTimeZoneTransition('next') ?? earlier).epochMilliseconds;
}

/** The local date in `timezone` at an instant. */
export function localDate(instant: Date, timezone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timezone).toPlainDate();
}
