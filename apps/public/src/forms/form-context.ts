import { usePage } from '../page/page-context.js';
import { codeWordsEn } from './code-words-en.js';
import { codeWordsNl } from './code-words-nl.js';
import { requestWordsEn } from './request-words-en.js';
import { requestWordsNl } from './request-words-nl.js';
import { reportWordsEn } from './report-words-en.js';
import { reportWordsNl } from './report-words-nl.js';

const codeWords = { nl: codeWordsNl, en: codeWordsEn };
const requestWords = { nl: requestWordsNl, en: requestWordsEn };
export const reportWords = { nl: reportWordsNl, en: reportWordsEn };

/** The sentences of the pages about codes, in the language of the page. */
export function useCodeWords(): typeof codeWordsNl {
  return codeWords[usePage().language];
}

/** How requests to providers stand, in the language of the page. */
export function useRequestWords(): typeof requestWordsNl {
  return requestWords[usePage().language];
}

/** The sentences of the report form, in the language of the page. */
export function useReportWords(): typeof reportWordsNl {
  return reportWords[usePage().language];
}
