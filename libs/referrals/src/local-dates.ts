import { Temporal } from 'temporal-polyfill';
import { Invalid } from '#platform/errors';

/** Where every programme of the organisation works, and on whose walls the clocks of its partners hang. */
export const referralZone = 'Europe/Amsterdam';

/** Local dates, both included, and the instants at which they begin and end. */
export interface LocalDays {
  readonly from: string;
  readonly to: string;
  readonly begins: Date;
  readonly ends: Date;
}

/** A local date as it was given; throws `Invalid` with the name of the field for what is no date. */
export function readDate(field: string, given: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(given, { overflow: 'reject' });
  } catch {
    throw new Invalid(field);
  }
}

/** The local date at an instant. */
export function localDateAt(instant: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(referralZone)
    .toPlainDate();
}

/** The local date at an instant, as it is written. */
export const referralDay = (instant: Date): string => localDateAt(instant).toString();

/** Days from their first to their last; a day of a clock change has 23 or 25 hours. */
export function daysOf(from: Temporal.PlainDate, to: Temporal.PlainDate): LocalDays {
  const instant = (date: Temporal.PlainDate) =>
    new Date(date.toZonedDateTime(referralZone).epochMilliseconds);
  return {
    from: from.toString(),
    to: to.toString(),
    begins: instant(from),
    ends: instant(to.add({ days: 1 })),
  };
}

/** The week of a day, from Monday to Sunday. */
export function weekOf(day: Temporal.PlainDate): LocalDays {
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  return daysOf(monday, monday.add({ days: 6 }));
}
