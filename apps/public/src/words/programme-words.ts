import { helpwantedEn, helpwantedNl } from './helpwanted.js';
import { stopItNowEn, stopItNowNl } from './stop-it-now.js';
import type { Language, ProgrammeWords } from './words.js';

/** The sentences of one programme in every language. */
export type OwnWords = Readonly<Record<Language, ProgrammeWords>>;

const helpwanted: OwnWords = { nl: helpwantedNl, en: helpwantedEn };
const known: Readonly<Record<string, OwnWords>> = {
  helpwanted,
  stop_it_now: { nl: stopItNowNl, en: stopItNowEn },
};

/** The sentences of a programme; the server writes them into its pages, so no page carries another's. */
export function programmeWords(code: string): OwnWords {
  return known[code] ?? helpwanted;
}
