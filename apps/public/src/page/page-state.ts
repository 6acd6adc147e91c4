import type { PublicProgramme } from '#contract';
import type { OwnWords } from '../words/programme-words.js';
import type { Language } from '../words/words.js';

/** What the server writes into the page, and the page starts from. */
export interface PageState {
  readonly programme: PublicProgramme;
  readonly language: Language;
  readonly own: OwnWords;
  /** ISO 8601 instant of the rendering, so that server and browser draw the same. */
  readonly now: string;
}

/** Addresses of the two languages; there are no others. */
export const addresses: Record<Language, string> = { nl: '/', en: '/en' };
