import { extname } from 'node:path';
import type { ParsedMail } from './parsed-mail.js';
import { ParserThread } from './parser-thread.js';
import { plainText } from './plain-text.js';

/** The same file as TypeScript in the tests, where Node reads it as it is, and built in the product. */
const program = new URL(`./parse-worker${extname(import.meta.url)}`, import.meta.url);
const thread = new ParserThread<ParsedMail>(program);

/**
 * Reads a raw message in a thread with 256 MB and 10 seconds. Throws `UnreadableMail`; whatever the message did
 * stays in the thread, which is ended then.
 */
export async function parseMail(raw: Buffer): Promise<ParsedMail> {
  const mail = await thread.parse({ bytes: new Uint8Array(raw) });
  return {
    ...mail,
    subject: plainText(mail.subject).replace(/\s+/g, ' ').trim(),
    text: plainText(mail.text),
  };
}
