import type { FiguresPeriod } from '#contract/takedown';

/** Over what figures are told. */
export const figuresSpans = ['month', 'quarter', 'year'] as const;
export type FiguresSpan = (typeof figuresSpans)[number];

const dayMs = 86_400_000;
const later = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The local date of an instant. */
export function localDay(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(at);
}

/** The last thirty days, or this quarter or year until now; today is the last of them. */
export function periodOf(span: FiguresSpan, today: string): FiguresPeriod {
  const [year = '', month = ''] = today.split('-');
  const firstOfQuarter = Math.floor((Number(month) - 1) / 3) * 3 + 1;
  const from = {
    month: later(today, -29),
    quarter: `${year}-${String(firstOfQuarter).padStart(2, '0')}-01`,
    year: `${year}-01-01`,
  };
  return { from: from[span], to: later(today, 1) };
}

/** Days between two dates. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
