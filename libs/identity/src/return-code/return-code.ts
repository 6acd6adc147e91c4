import { randomInt } from 'node:crypto';
import { dutchWords } from './dutch-words.js';

const wordsInCode = 5;

/** A new code: five words by chance, 64 bits and more together. */
export function newReturnCode(): readonly string[] {
  return Array.from({ length: wordsInCode }, () => dutchWords[randomInt(dutchWords.length)] as string);
}

/**
 * What counts of a code as it was typed: its letters. Case, accents, spaces and what stands between words are
 * forgiven, and nothing else, or two codes could be one.
 */
export function lettersOf(typed: string): string {
  return typed
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}
