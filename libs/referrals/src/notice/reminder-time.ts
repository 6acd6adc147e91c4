import { Temporal } from 'temporal-polyfill';
import { quietUntil, type QuietHours } from './quiet-hours.js';

/** On whose wall a time is, and when they want to be left alone. */
export interface LocalQuiet {
  readonly zone: string;
  readonly quiet?: QuietHours | undefined;
}

/** When a client is reminded: a day before by the calendar, so at the same hour, also when the clock changes in between. */
export function reminderTime(startsAt: Date, at: LocalQuiet): Date {
  const start = local(startsAt, at.zone);
  return outsideQuiet(new Date(start.subtract({ days: 1 }).epochMilliseconds), at);
}

/** The instant itself, or the first after the quiet hours that it lies in; no quiet lasts for a day. */
export function outsideQuiet(instant: Date, { zone, quiet }: LocalQuiet): Date {
  const end = quiet && quietUntil(local(instant, zone), quiet);
  return end ? new Date(end.epochMilliseconds) : instant;
}

function local(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}
