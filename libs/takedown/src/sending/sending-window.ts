import { Temporal } from 'temporal-polyfill';
import { onTheWall } from '../local-day.js';

/** When a provider is sent to: ISO weekdays, and local times between which; neither time for the whole day. */
export interface SendingWindow {
  readonly sendingDays: readonly number[];
  readonly sendingFrom: string | null;
  readonly sendingTo: string | null;
}

const daysOfWeek = 7;

/** The instant itself when it lies in the window, else the first after it that does; nothing when none ever does. */
export function nextInWindow(instant: Date, window: SendingWindow): Date | undefined {
  if (isAlwaysOpen(window)) return instant;
  const now = onTheWall(instant);
  // From yesterday on, for a window that goes on after midnight.
  for (let day = -1; day <= 7; day += 1) {
    const date = now.toPlainDate().add({ days: day });
    if (!window.sendingDays.includes(date.dayOfWeek)) continue;
    const { opens, closes } = hoursOf(date, now.timeZoneId, window);
    if (Temporal.ZonedDateTime.compare(now, closes) < 0)
      return Temporal.ZonedDateTime.compare(now, opens) >= 0 ? instant : new Date(opens.epochMilliseconds);
  }
  return undefined;
}

/** Most are: for them nobody has to look at a clock. */
const isAlwaysOpen = ({ sendingDays, sendingFrom }: SendingWindow): boolean =>
  sendingFrom === null && new Set(sendingDays).size === daysOfWeek;

function hoursOf(
  date: Temporal.PlainDate,
  timeZone: string,
  { sendingFrom, sendingTo }: SendingWindow,
): { readonly opens: Temporal.ZonedDateTime; readonly closes: Temporal.ZonedDateTime } {
  const at = (day: Temporal.PlainDate, time: string) =>
    day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) });
  const next = date.add({ days: 1 });
  if (sendingFrom === null || sendingTo === null)
    return { opens: at(date, '00:00'), closes: at(next, '00:00') };
  // A window that ends before it begins ends on the next day.
  return { opens: at(date, sendingFrom), closes: at(sendingTo > sendingFrom ? date : next, sendingTo) };
}
