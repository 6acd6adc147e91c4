import type { QueuePlace } from '#contract';
import type { Words } from './words.js';

/** The place in the line as a sentence. */
export function placeWords(words: Words, place: Pick<QueuePlace, 'ahead'> | undefined): string {
  if (!place) return words.waiting.connecting;
  if (place.ahead <= 0) return words.waiting.first;
  return place.ahead === 1 ? words.waiting.one : words.waiting.more(place.ahead);
}

/** How long that usually takes; says so when nobody knows yet. */
export function rangeWords(words: Words, place: QueuePlace | undefined): string {
  const minutes = minutesWords(words, place);
  return minutes === undefined ? words.waiting.noRange : words.waiting.range(minutes);
}

/** "5 tot 15 minuten", or nothing when no honest range is known. */
export function minutesWords(
  words: Words,
  range: { readonly minMinutes?: number; readonly maxMinutes?: number } | undefined,
): string | undefined {
  const { minMinutes, maxMinutes } = range ?? {};
  if (minMinutes === undefined || maxMinutes === undefined) return undefined;
  return words.minutes(Math.min(minMinutes, maxMinutes), Math.max(minMinutes, maxMinutes));
}
