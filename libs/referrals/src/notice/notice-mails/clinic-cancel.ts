import { localTime } from './local-time.js';
import type { NoticeMail } from './notice-mail.js';

/** Tells a clinic that an appointment is off. */
export const clinicCancel: NoticeMail = {
  calendar: 'CANCEL',
  text: {
    nl: (words) => `Deze afspraak gaat niet door:

${localTime(words, 'nl')}
Code: ${words.code}

De tijd is weer vrij. U hoeft niets te doen.`,
    en: (words) => `This appointment will not take place:

${localTime(words, 'en')}
Code: ${words.code}

The time is free again. There is nothing you need to do.`,
  },
};
