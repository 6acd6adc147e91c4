import { randomUUID } from 'node:crypto';
import { Mailboxes, MailIntake } from '#contacts';
import type { TestDatabase } from './database.js';
import { startServices } from './services.js';
import { letter, manyParts } from './test-mailbox.js';

const own = 'vraag@example.org';

/** Takes a message of a programme in, and one that is too large, as its mailbox would have given them; gives the thread. */
export async function receiveMail(
  database: TestDatabase,
  programme = 'helpwanted',
  raw = letter('Geheim'),
): Promise<string> {
  const services = await startServices({ database });
  await services.get(Mailboxes).hold(programme, randomUUID(), own);
  const number = { uidValidity: Date.now(), size: 1, receivedAt: new Date() };
  await services.get(MailIntake).take(programme, own, { ...number, uid: 1, raw: Buffer.from(raw) });
  await services.get(MailIntake).take(programme, own, { ...number, uid: 2, raw: undefined });
  await services.close();
  const [row] = await database.query<{ id: string }>(
    `select t.id from contacts.mail_thread t join programmes.programme p on p.id = t.programme_id
     where p.code = $1 order by t.last_at desc limit 1`,
    [programme],
  );
  return row?.id ?? '';
}

/** A message with something that is not kept, of which its sender is told. */
export const withPicture = (): string =>
  manyParts([
    ['Content-Type: text/plain', 'Geheim'],
    ['Content-Type: image/png\nContent-Transfer-Encoding: base64', 'iVBORw0KGgo='],
  ]);

/** Has what we sent in a thread fail; gives the message. */
export async function failSending(database: TestDatabase, thread: string): Promise<string> {
  const [row] = await database.query<{ id: string }>(
    `update contacts.mail_message set state = 'failed' where thread_id = $1 and state is not null returning id`,
    [thread],
  );
  return row?.id ?? '';
}
