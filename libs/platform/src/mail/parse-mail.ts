import type { ParsedMail } from './parsed-mail.js';
import { ParserThread } from './parser-thread.js';
import { plainText } from './plain-text.js';

const thread = new ParserThread();

/**
 * Reads a raw message in a thread with 256 MB and 10 seconds. Throws `UnreadableMail`; whatever the message did
 * stays in the thread, which is ended then.
 */
export async function parseMail(raw: Buffer): Promise<ParsedMail> {
  const mail = await thread.parse(new Uint8Array(raw));
  return {
    ...mail,
    subject: plainText(mail.subject).replace(/\s+/g, ' ').trim(),
    text: plainText(mail.text),
  };
}
