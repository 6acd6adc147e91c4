import { localTime } from './local-time.js';
import type { NoticeMail } from './notice-mail.js';

/** Reminds a client: the time and where to look, and nothing that others might wonder about. */
export const reminder: NoticeMail = {
  text: {
    nl: (words) => `Je afspraak: ${localTime(words, 'nl')}.

${words.page}`,
    en: (words) => `Your appointment: ${localTime(words, 'en')}.

${words.page}`,
  },
};
