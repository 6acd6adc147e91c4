import type { CalendarLanguage } from '../../calendar-file/calendar-appointment.js';

/** From when to when, and on whose wall. */
interface LocalSpan {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly zone: string;
}

const locales: Readonly<Record<CalendarLanguage, string>> = { nl: 'nl-NL', en: 'en-GB' };
const between: Readonly<Record<CalendarLanguage, (from: string, to: string) => string>> = {
  nl: (from, to) => `van ${from} tot ${to}`,
  en: (from, to) => `from ${from} to ${to}`,
};

/** An appointment's time by the clock on the wall, with its zone: in an hour that comes twice it tells which is meant. */
export function localTime(
  { startsAt, endsAt, zone: timeZone }: LocalSpan,
  language: CalendarLanguage,
): string {
  const locale = locales[language];
  const weekday = startsAt.toLocaleDateString(locale, { timeZone, weekday: 'long' });
  const day = startsAt.toLocaleDateString(locale, {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const [from, to] = [startsAt, endsAt].map((instant) =>
    instant.toLocaleTimeString(locale, {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    }),
  ) as [string, string];
  return `${weekday} ${day}, ${between[language](from, to)}`;
}
