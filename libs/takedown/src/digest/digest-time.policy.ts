import { Temporal } from 'temporal-polyfill';
import { onTheWall } from '../local-day.js';

const saturday = 6;
/** Hours after its time in which a digest still helps: what a worker missed in the morning is not told at night. */
const hours = 4;

/** The local day whose digest is to go out at an instant, by the clock on the wall; nothing outside working mornings. */
export function digestDay(instant: Date, time: string): string | undefined {
  const now = onTheWall(instant);
  const begins = now.toPlainDate().toZonedDateTime({ timeZone: now.timeZoneId, plainTime: time });
  const isWithin =
    Temporal.ZonedDateTime.compare(now, begins) >= 0 &&
    Temporal.ZonedDateTime.compare(now, begins.add({ hours })) < 0;
  return now.dayOfWeek < saturday && isWithin ? now.toPlainDate().toString() : undefined;
}
