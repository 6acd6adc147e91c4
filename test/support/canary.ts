import { createHash, createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from './database.js';

const encodings = ['hex', 'base64', 'base64url'] as const;

/** Base64 of a text that stands somewhere inside a longer one: three alignments, without the ends they share. */
function base64Inside(text: string): string[] {
  return [0, 1, 2].map((offset) => {
    const encoded = Buffer.from(`${'.'.repeat(offset)}${text}`)
      .toString('base64')
      .replace(/=+$/, '');
    return encoded.slice(offset === 0 ? 0 : 4, -2);
  });
}

/** Every key of this installation, by which someone who has them could look a value up. */
function knownKeys(): string[] {
  const dir = environment('TEST_KEYS_DIR');
  const texts = readdirSync(dir).map((file) => readFileSync(join(dir, file), 'utf8'));
  return texts.flatMap((text) => text.match(/[A-Za-z0-9+/]{43}=/g) ?? []);
}

/** The forms in which a text may hide: plain, in lower case, encoded, hashed, and hashed under a key that is known. */
export function formsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  const digests = [
    ...['md5', 'sha1', 'sha256', 'sha512'].map((name) => createHash(name).update(bytes).digest()),
    ...knownKeys().flatMap((key) =>
      [key, Buffer.from(key, 'base64')].map((secret) => createHmac('sha256', secret).update(bytes).digest()),
    ),
  ];
  return [
    text,
    text.toLowerCase(),
    encodeURIComponent(text),
    bytes.toString('hex'),
    ...base64Inside(text),
    ...digests.flatMap((digest) => encodings.map((encoding) => digest.toString(encoding).replace(/=+$/, ''))),
  ];
}

/** Which of the canaries stand in `haystack`, in any form. */
export function canariesIn(haystack: string, canaries: readonly string[]): string[] {
  return canaries.filter((canary) => formsOf(canary).some((form) => haystack.includes(form)));
}
