import type { ReportRange } from '#contract/takedown';
import type { AllWords } from '../words/language.js';

/** Whole hours as people say them. */
export function hoursWords({ providers }: AllWords, hours: number): string {
  return hours < 1 ? providers.lessThanHour : providers.hours(hours);
}

/** A number that is known, or between which two it lies. */
export function rangeWords({ report }: AllWords, { least, most }: ReportRange): string {
  return least === most ? String(least) : report.between(least, most);
}

/** What part of a whole something is at least and at most, when `part` and `whole` hide the same targets. */
export function shareBounds(part: ReportRange, whole: ReportRange): readonly [least: number, most: number] {
  return [part.least / whole.most, part.most / whole.most];
}
