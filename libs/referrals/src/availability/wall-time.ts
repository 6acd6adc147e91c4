import { Temporal } from 'temporal-polyfill';

/** Why a time on the wall is no instant: the clock skips it, or shows it twice. */
export type WallTimeProblem = 'skipped' | 'twice';

/** The instant of a time on the wall, or why there is not exactly one. */
export type WallInstant = { readonly at: Date } | { readonly problem: WallTimeProblem };

/**
 * The instant at which clocks in `zone` show `time`, as in `19:30`, on a local date. Where a change to or from summer
 * time leaves none or two, a person decides: moving it silently has people wait at the wrong hour.
 */
export function instantOf(date: string, time: string, zone: string): WallInstant {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds !== later.epochMilliseconds)
    return { problem: earlier.toPlainDateTime().equals(wall) ? 'twice' : 'skipped' };
  return { at: new Date(earlier.epochMilliseconds) };
}
