import type { NoticeLanguage } from '#contract/takedown';
import { dutchPhrases } from './dutch-phrases.js';
import { englishPhrases } from './english-phrases.js';
import type { NoticePhrases } from './notice-phrases.js';

const phrases: Readonly<Record<NoticeLanguage, NoticePhrases>> = { nl: dutchPhrases, en: englishPhrases };

/** What a notice says in a language. */
export const phrasesOf = (language: NoticeLanguage): NoticePhrases => phrases[language];
