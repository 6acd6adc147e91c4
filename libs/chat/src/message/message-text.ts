import { limits } from '#contract';
import { Invalid } from '#platform/errors';
import { MessageTooLong } from '../chat.errors.js';

/** Control characters but tab and line feed; Postgres and screens refuse or misuse them. */
const control = /[\u0000-\u0008\u000B-\u001F\u007F]/g;
/** An image pasted as text: the product never holds one. */
const embeddedImage = /data:image\/[a-z+.-]+;base64,/i;

/**
 * The text as it is stored: line ends unified, halves of surrogate pairs replaced, control characters gone.
 * Throws `MessageTooLong`, or `Invalid` for an empty text or an image pasted as text.
 */
export function messageText(typed: string): string {
  if (typed.length > limits.messageLength) throw new MessageTooLong();
  const text = typed.replace(/\r\n?/g, '\n').toWellFormed().replace(control, '');
  if (text.trim() === '' || embeddedImage.test(text)) throw new Invalid('text');
  return text;
}
