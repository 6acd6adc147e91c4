import { Temporal } from 'temporal-polyfill';

/** Where the organisation works: its hours and dates are by the clock on its wall. */
export const takedownZone = 'Europe/Amsterdam';

/** The time on the wall at an instant. */
export function onTheWall(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(takedownZone);
}

/** The local date at an instant. */
export function localDate(instant: Date): string {
  return onTheWall(instant).toPlainDate().toString();
}

/** The instants at which a year on the wall begins and ends. */
export function localYear(year: number): { readonly begins: Date; readonly ends: Date } {
  const begin = (each: number): Date =>
    new Date(
      Temporal.PlainDate.from({ year: each, month: 1, day: 1 }).toZonedDateTime(takedownZone)
        .epochMilliseconds,
    );
  return { begins: begin(year), ends: begin(year + 1) };
}

/** The instants at which the local day of an instant began and ends; between them lie 23, 24 or 25 hours. */
export function localDay(instant: Date): { readonly begins: Date; readonly ends: Date } {
  const begin = onTheWall(instant).startOfDay();
  return {
    begins: new Date(begin.epochMilliseconds),
    ends: new Date(begin.add({ days: 1 }).epochMilliseconds),
  };
}
