import type { Words } from './words-shape.js';
import { enChat } from './en-chat.js';
import { enPages } from './en-pages.js';

/** English, in the same short sentences as the Dutch. */
export const en: Words = { ...enPages, ...enChat };
