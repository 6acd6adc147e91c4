import { localTime } from './local-time.js';
import type { NoticeMail } from './notice-mail.js';

/** Asks a clinic whether it can do an appointment; the newest one about it holds. */
export const clinicRequest: NoticeMail = {
  calendar: 'REQUEST',
  text: {
    nl: (words) => `Er is een afspraak bij u gemaakt, of een afspraak is veranderd.

Wanneer: ${localTime(words, 'nl')}
Code: ${words.code}

Deze code noemt de cliënt. Een eerdere code van deze afspraak geldt niet meer.

Kunt u op deze tijd? Laat het weten op deze pagina. Een account is niet nodig:
${words.page}`,
    en: (words) => `An appointment was made with you, or an appointment has changed.

When: ${localTime(words, 'en')}
Code: ${words.code}

The client will say this code. Any earlier code of this appointment is no longer valid.

Does this time suit you? Please tell us on this page. You do not need an account:
${words.page}`,
  },
};
