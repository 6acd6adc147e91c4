/** How dates are written in a language: English as in Europe, with the day before the month. */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);
