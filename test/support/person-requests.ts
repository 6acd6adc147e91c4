import { randomUUID } from 'node:crypto';
import { ConversationFactsReader } from '#chat';
import { ChatContacts } from '#contacts';
import type { TestApi } from './api.js';
import { startChat } from './clients.js';
import type { TestDatabase } from './database.js';
import { hiddenOf, sendForm, viewOf, wordsOf } from './form.js';
import type { Answer } from './http.js';

/** Five words that count, and the contact behind what they open. */
export interface CodeOfPerson {
  readonly code: string;
  readonly contactId: string;
}

async function confirmed(api: TestApi, token: string, shown: Answer): Promise<string> {
  const code = wordsOf(shown).join(' ');
  const kept = await sendForm(api, '/code/confirm', { token, code });
  if (viewOf(kept) !== 'code-kept') throw new Error(`the code was not kept: ${viewOf(kept)}`);
  return code;
}

/** Somebody who sent a report and chose a code. */
export async function reportedWithCode(api: TestApi, database: TestDatabase): Promise<CodeOfPerson> {
  const key = randomUUID();
  const report = { key, step: '8', go: 'send', answer_by: 'code', story: 'Iets' };
  const sent = await sendForm(api, '/form', report);
  const code = await confirmed(api, hiddenOf(sent, 'token'), sent);
  const [row] = await database.query<{ id: string }>(
    'select id from contacts.contact where create_key = $1',
    [key],
  );
  return { code, contactId: row?.id ?? '' };
}

/** Somebody who talked with Noor and took a code; their contact is made as the job makes it. */
export async function talkedWithCode(api: TestApi, database: TestDatabase): Promise<CodeOfPerson> {
  const { conversationId, token, visitor, counsellor } = await startChat(api);
  const code = await confirmed(api, token, await sendForm(api, '/code/new', { token }));
  const facts = api.application.get(ConversationFactsReader, { strict: false });
  await api.application
    .get(ChatContacts, { strict: false })
    .follow('helpwanted', conversationId, (transaction) => facts.of(transaction, conversationId));
  visitor.close();
  counsellor.close();
  const [row] = await database.query<{ id: string }>(
    'select id from contacts.contact where conversation_id = $1',
    [conversationId],
  );
  return { code, contactId: row?.id ?? '' };
}

/** One request as the page tells it. */
export interface ToldRequest {
  readonly provider: string;
  readonly phase: string;
  readonly text: string;
}

/** The requests on a page. */
export function requestsOn({ text }: Answer): readonly ToldRequest[] {
  return [...text.matchAll(/<li class="requests__one" data-phase="(\w+)">(.*?)<\/li>/gs)].map(
    ([, phase = '', inner = '']) => ({
      phase,
      provider: /<h3>(.*?)<\/h3>/.exec(inner)?.[1] ?? '',
      text: inner
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    }),
  );
}
