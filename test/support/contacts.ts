import { randomUUID } from 'node:crypto';
import type { ContactView, CreateContact } from '#contract';
import { Console } from './console.js';
import type { Server } from './clients.js';
import type { TestDatabase } from './database.js';

/** Answers with which a contact of Helpwanted can be closed. */
export const wholeAnswers = {
  primary_topic: 'threat_blackmail',
  reporter_role: 'victim',
  victim_age_band: '15-17',
  referred_to: ['police'],
} as const;

/** A console signed in as one of the demo staff; `ada` of both programmes enters Helpwanted. */
export async function signedIn(
  server: Server,
  name: 'noor' | 'sam' | 'kim' | 'ada' | 'tara' | 'tom',
): Promise<Console> {
  const console = new Console(server);
  const { stage } = await console.signIn(`${name}@demo.test`);
  if (stage !== 'signed_in') await console.must('POST', '/api/session/programme', { code: 'helpwanted' });
  return console;
}

/** Makes Sam a supervisor of Helpwanted; before signing in. */
export async function promoteSam(database: TestDatabase): Promise<void> {
  await database.query(
    `update identity.staff_role set role = 'supervisor'
     where staff_id = (select id from identity.staff where login = 'sam@demo.test')`,
  );
}

/** A new draft of a call. */
export function draft(console: Console, asked: Partial<CreateContact> = {}): Promise<ContactView> {
  return console.must('POST', '/api/contacts', { key: randomUUID(), channel: 'phone', ...asked });
}

/** A contact of Helpwanted that was closed. */
export async function closed(console: Console, answers: object = {}): Promise<ContactView> {
  const { id, revision } = await draft(console, { kind: 'counselling' });
  return console.must('POST', `/api/contacts/${id}/close`, {
    revision,
    answers: { ...wholeAnswers, ...answers },
  });
}
