import { Temporal } from 'temporal-polyfill';

/** Hours of the wall in which somebody wants to be left alone, as in `22:00` to `07:30`; the last is theirs no more. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** When the quiet hours end that a local time lies in; nothing outside of them. */
export function quietUntil(
  time: Temporal.ZonedDateTime,
  { from, to }: QuietHours,
): Temporal.ZonedDateTime | undefined {
  const [first, end] = [Temporal.PlainTime.from(from), Temporal.PlainTime.from(to)];
  const wall = time.toPlainTime();
  const overnight = Temporal.PlainTime.compare(first, end) > 0;
  const begun = Temporal.PlainTime.compare(wall, first) >= 0;
  const over = Temporal.PlainTime.compare(wall, end) >= 0;
  if (overnight ? !begun && over : !begun || over) return undefined;
  const day = time.toPlainDate().add({ days: overnight && begun ? 1 : 0 });
  return day.toZonedDateTime({ timeZone: time.timeZoneId, plainTime: end });
}
