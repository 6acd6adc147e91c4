import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { wallTime } from '../time/clock.js';
import { type Language, wordsIn } from '../words/words.js';
import { partnerWordsEn } from './partner-words-en.js';
import { partnerWordsNl } from './partner-words-nl.js';

/** The sentences of the pages of clinics. */
export const partnerWords = { nl: partnerWordsNl, en: partnerWordsEn };

/** The language of the page of a clinic. */
export const PartnerLanguage = createContext<Language>('nl');

/** The language of the page, and its sentences. */
export function usePartnerWords(): { readonly language: Language; readonly words: typeof partnerWordsNl } {
  const language = useContext(PartnerLanguage);
  return { language, words: partnerWords[language] };
}

/** The day of an instant, as in "maandag 5 oktober 2026", and its time. */
export function useMoment(
  zone: string,
): (instant: string) => { readonly day: string; readonly time: string } {
  const { time: names } = wordsIn(useContext(PartnerLanguage));
  return (instant) => {
    const { weekday, day, month, date, time } = wallTime(instant, zone);
    const full = `${names.weekdays[weekday - 1]} ${day} ${names.months[month - 1]} ${date.slice(0, 4)}`;
    return { day: full, time };
  };
}

/** Where the page of a link lives, in a language. */
export const partnerAddress = (language: Language, token: string): string =>
  language === 'en' ? `/en/partner/${token}` : `/partner/${token}`;
