import type { AllWords } from '../words/language.js';

/** Hours as people say them: minutes below one, and one decimal below ten. */
export function hoursWords({ providers }: AllWords, language: string, hours: number): string {
  if (hours < 1) return providers.minutes(Math.round(hours * 60));
  const digits = hours < 10 ? 1 : 0;
  return providers.hours(new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(hours));
}

/** A part of a whole. */
export function shareWords(language: string, part: number, whole: number, digits = 0): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(
    part / whole,
  );
}
