import { nlChat } from './nl-chat.js';
import { nlPages } from './nl-pages.js';

/** Dutch, at the reading level of a twelve-year-old: short sentences, "je", what happens next. */
export const nl = { ...nlPages, ...nlChat };
