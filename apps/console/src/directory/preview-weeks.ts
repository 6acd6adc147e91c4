import type { AvailabilityPreview, ClockChange, PreviewSkipped, PreviewSlot } from '#contract/referrals';
import { addDays } from '../referrals/week-dates.js';

/** What there is to say of a date: a time, why there is none, or that the clock changes. */
export type PreviewLine = { readonly date: string } & (
  | { readonly is: 'slot'; readonly slot: PreviewSlot }
  | { readonly is: 'skipped'; readonly skipped: PreviewSkipped }
  | { readonly is: 'clock'; readonly change: ClockChange }
);

/** A week of a preview. */
export interface PreviewWeek {
  readonly monday: string;
  readonly lines: readonly PreviewLine[];
}

/** A preview that begins on a Monday, by its weeks, also those without a time; a change of the clock comes before the times of its day. */
export function previewWeeks(preview: AvailabilityPreview): readonly PreviewWeek[] {
  const { from, to, slots, skipped, clockChanges } = preview;
  const lines: readonly PreviewLine[] = [
    ...clockChanges.map((change) => ({ is: 'clock' as const, date: change.date, change })),
    ...skipped.map((each) => ({ is: 'skipped' as const, date: each.date, skipped: each })),
    ...slots.map((slot) => ({ is: 'slot' as const, date: slot.wallTime.slice(0, 10), slot })),
  ].toSorted((one, other) => one.date.localeCompare(other.date));
  const weeks: PreviewWeek[] = [];
  for (let monday = from; monday <= to; monday = addDays(monday, 7)) {
    const next = addDays(monday, 7);
    weeks.push({ monday, lines: lines.filter(({ date }) => monday <= date && date < next) });
  }
  return weeks;
}
