import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { wallTime } from '../time/clock.js';
import type { Language, Words } from '../words/words.js';
import { appointmentWordsEn } from './appointment-words-en.js';
import { appointmentWordsNl } from './appointment-words-nl.js';

/** What every part of a page on the host of appointments needs. */
export interface AppointmentContext {
  readonly language: Language;
  readonly common: Words;
  readonly words: typeof appointmentWordsNl;
}

export const appointmentWords = { nl: appointmentWordsNl, en: appointmentWordsEn };

/** Addresses of the first page; there are no others to go to. */
export const appointmentAddress: Record<Language, string> = { nl: '/', en: '/en' };

export const AppointmentPageContext = createContext<AppointmentContext | undefined>(undefined);

/** The page this part is drawn on. */
export function useAppointmentPage(): AppointmentContext {
  const page = useContext(AppointmentPageContext);
  if (!page) throw new Error('drawn outside a page');
  return page;
}

/** "maandag 30 november 2026", on the clock of a zone. */
export function dateWords(instant: string, zone: string, { common, language }: AppointmentContext): string {
  const { weekday, day, month, date } = wallTime(instant, zone);
  const { weekdays, months } = common.time;
  const name = weekdays[weekday - 1] ?? '';
  const comma = language === 'en' ? ',' : '';
  return `${name}${comma} ${day} ${months[month - 1]} ${date.slice(0, 4)}`;
}
