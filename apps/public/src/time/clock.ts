/** A wall-clock moment in one time zone. */
export interface WallTime {
  /** Calendar day as `2026-11-23`; sorts as text. */
  readonly date: string;
  /** ISO weekday, Monday 1 to Sunday 7. */
  readonly weekday: number;
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  /** `HH:mm` */
  readonly time: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Reads an instant on the clock of a time zone; the server and the browser give the same answer. */
export function wallTime(instant: string | number, timezone: string): WallTime {
  const parts = Object.fromEntries(
    formatIn(timezone)
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value]),
  );
  const date = `${parts['year']}-${parts['month']}-${parts['day']}`;
  return {
    date,
    weekday: new Date(`${date}T12:00:00Z`).getUTCDay() || 7,
    day: Number(parts['day']),
    month: Number(parts['month']),
    time: `${parts['hour']}:${parts['minute']}`,
  };
}

/** Whole calendar days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}

function formatIn(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timezone, format);
  return format;
}
