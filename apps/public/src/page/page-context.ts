import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PublicProgramme } from '#contract';
import type { Telling } from '../time/moment-words.js';
import type { Language, ProgrammeWords, Words } from '../words/words.js';

/** What every part of the page needs: the words, the programme, and what time it is there. */
export interface Page {
  readonly language: Language;
  readonly words: Words;
  readonly own: ProgrammeWords;
  readonly programme: PublicProgramme;
  readonly telling: Telling;
}

export const PageContext = createContext<Page | undefined>(undefined);

/** The page this part is drawn on. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('drawn outside a page');
  return page;
}
