import { localTime } from './local-time.js';
import type { NoticeMail } from './notice-mail.js';

/** Asks a clinic what came of an appointment. */
export const outcomeQuestion: NoticeMail = {
  text: {
    nl: (words) => `We willen graag weten hoe het verder ging na deze afspraak:

${localTime(words, 'nl')}
Code: ${words.code}

Is er een behandeling begonnen? U kunt het op deze pagina aangeven, zonder account. Weet u het nog niet, dan vragen we het later nog eens.
${words.page}`,
    en: (words) => `We would like to know what came of this appointment:

${localTime(words, 'en')}
Code: ${words.code}

Has treatment started? You can tell us on this page, without an account. If you do not know yet, we will ask again later.
${words.page}`,
  },
};
