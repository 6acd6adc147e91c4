import type { Language } from '../words/words.js';

/** Where the forms live; nothing else stands in their address. */
export const codeAddress: Record<Language, string> = { nl: '/code', en: '/en/code' };
export const reportAddress: Record<Language, string> = { nl: '/formulier', en: '/en/form' };
