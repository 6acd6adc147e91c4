import { usePage } from '../page/page-context.js';
import { codeWordsEn } from './code-words-en.js';
import { codeWordsNl } from './code-words-nl.js';

const inLanguage = { nl: codeWordsNl, en: codeWordsEn };

/** The sentences of the pages about codes, in the language of the page. */
export function useCodeWords(): typeof codeWordsNl {
  return inLanguage[usePage().language];
}
