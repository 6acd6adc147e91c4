import { en } from './en.js';
import { nl } from './nl.js';
import type { Language, Words } from './words-shape.js';

export type { Advice, ChatWords, Language, PageWords, ProgrammeWords, Words } from './words-shape.js';

const common: Record<Language, Words> = { nl, en };

/** The common sentences in a language. */
export function wordsIn(language: Language): Words {
  return common[language];
}
