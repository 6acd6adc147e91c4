import { createHash, randomUUID } from 'node:crypto';
import { type Answer, call } from './http.js';
import type { Server } from './clients.js';
import type { TestDatabase } from './database.js';

/** Sends a form as a page of the programme's host does, or of the host of appointments, with or without script. */
export function sendForm(
  server: Server,
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return call({
    port: server.port,
    to: server.origins[path.startsWith('/appointment') ? 'appointment' : 'helpwanted'],
    method: 'POST',
    path,
    body: new URLSearchParams({ language: 'nl', ...fields }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
}

/** Which page an answer is. */
export const viewOf = ({ text }: Answer): string => /data-view="([^"]+)"/.exec(text)?.[1] ?? '';

/** What a page of a code form says is wrong. */
export const problemOf = ({ text }: Answer): string | undefined => /data-problem="([^"]+)"/.exec(text)?.[1];

/** Value of a hidden field of a page. */
export const hiddenOf = ({ text }: Answer, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

/** The words of a new code on its page. */
export function wordsOf({ text }: Answer): string[] {
  const [, list = ''] = /data-testid="code-words"><ol[^>]*>(.*?)<\/ol>/s.exec(text) ?? [];
  return [...list.matchAll(/<li>(\w+)<\/li>/g)].map(([, word = '']) => word);
}

/** Does the work a page asks for, as its script would. */
export function workFor(answer: Answer): { challenge: string; nonce: string } {
  const challenge = hiddenOf(answer, 'challenge');
  const bits = Number(/data-bits="(\d+)"/.exec(answer.text)?.[1]);
  for (let tried = 0; ; tried += 1) {
    const digest = createHash('sha256').update(`${challenge}:${tried}`).digest();
    if (digest.readUInt32BE() >>> (32 - bits) === 0) return { challenge, nonce: String(tried) };
  }
}

/** Sends a whole report at once, as the last step of its form does; gives the id of its contact. */
export async function sendReport(
  server: Server,
  database: TestDatabase,
  fields: Readonly<Record<string, string>> = {},
): Promise<string> {
  const key = randomUUID();
  await sendForm(server, '/form', {
    key,
    step: '8',
    go: 'send',
    answer_by: 'none',
    story: 'Iets',
    ...fields,
  });
  const [row] = await database.query<{ id: string }>(
    'select id from contacts.contact where create_key = $1',
    [fields['key'] ?? key],
  );
  return row?.id ?? '';
}
