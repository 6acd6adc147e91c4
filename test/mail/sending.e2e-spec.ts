import { randomUUID } from 'node:crypto';
import type { MailThreadView } from '#contract';
import { MailSending } from '#contacts';
import { startApi, type TestApi } from '../support/api.js';
import type { Console } from '../support/console.js';
import { signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startProcess, type TestProcess } from '../support/process.js';
import { receiveMail } from '../support/received-mail.js';
import { letter, TestMailbox } from '../support/test-mailbox.js';
import { headerOf, TestSmtp } from '../support/test-smtp.js';
import { waitFor } from '../support/wait.js';

describe('an answer', () => {
  let database: TestDatabase;
  let smtp: TestSmtp;
  let api: TestApi;
  let noor: Console;
  const mailbox = new TestMailbox();
  const workers: TestProcess[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    smtp = await TestSmtp.start();
    api = await startApi({ database });
    noor = await signedIn(api, 'noor');
  });

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop('SIGKILL')));
    await api.close();
    await smtp.close();
    await database.drop();
  });

  async function startWorker(): Promise<TestProcess> {
    const worker = await startProcess('worker', {
      database,
      port: 0,
      env: mailbox.env('helpwanted', smtp.port),
    });
    workers.push(worker);
    return worker;
  }

  async function answer(text: string): Promise<string> {
    const thread = await receiveMail(database, 'helpwanted', letter(`Vraag bij ${text}`));
    await noor.must('POST', `/api/mail/${thread}/answers`, { key: randomUUID(), text, language: 'nl' });
    return thread;
  }

  const states = async (): Promise<Record<string, number>> => {
    const rows = await database.query<{ state: string; count: number }>(
      `select state, count(*)::int as count from contacts.mail_message where kind = 'answer' group by 1`,
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  };

  /** What the job that comes round does, as if the time had passed. */
  async function sweep(): Promise<void> {
    await database.query(`update contacts.mail_message set state_at = state_at - interval '10 minutes'`);
    await api.application.get(MailSending, { strict: false }).sweep('helpwanted');
  }

  /** The same for what waits only, so that nothing that is being sent is called lost. */
  async function queueAgain(): Promise<void> {
    await database.query(
      `update contacts.mail_message set state_at = state_at - interval '10 minutes' where state = 'queued'`,
    );
    await api.application.get(MailSending, { strict: false }).sweep('helpwanted');
  }

  const last = async (thread: string) =>
    (await noor.must<MailThreadView>('GET', `/api/mail/${thread}`)).items.at(-1);

  it('R7 is sent at most once though the worker is killed as the server has taken it, and is then looked at by hand', async () => {
    const texts = Array.from({ length: 16 }, (_, index) => `Antwoord ${index}`);
    const threads: string[] = [];
    for (const text of texts) threads.push(await answer(text));
    let kills = 0;
    let current: TestProcess | undefined;
    smtp.onTaken = async () => {
      // Each third time: the message is with the server, and the process will never hear so.
      if (smtp.sent.length % 3 !== 0) return;
      kills += 1;
      await current?.stop('SIGKILL');
    };
    while (((await states())['queued'] ?? 0) > 0) {
      // The jobs of the process before are its own for a while, and given up when it dies again.
      await queueAgain();
      current = await startWorker();
      await waitFor(
        'the worker to be killed or done',
        async () => !current?.alive() || ((await states())['queued'] ?? 0) === 0,
      );
    }
    expect(kills).toBeGreaterThanOrEqual(2);
    // Ends in order, so that it finishes what it is at; whatever is being sent then was lost with its process.
    await current?.stop('SIGTERM');
    await sweep();
    const { queued = 0, sending = 0 } = await states();
    expect([queued, sending]).toEqual([0, 0]);
    // None reached the server twice, and those of which nobody heard are all on the list.
    const ids = smtp.sent.map(({ raw }) => headerOf(raw, 'message-id'));
    expect(new Set(ids).size).toBe(ids.length);
    const { sent = 0, unsure = 0 } = await states();
    expect(sent + unsure).toBe(texts.length);
    expect(sent).toBeLessThanOrEqual(ids.length);
    expect(unsure).toBeGreaterThanOrEqual(kills);
    const listed = await Promise.all(threads.map(last));
    expect(listed.filter((item) => item?.state === 'unsure')).toHaveLength(unsure);
  }, 240_000);

  it('R7 that nobody knows of goes again only when a person says so, and is the same message then', async () => {
    smtp.temper = 'fall_silent';
    const thread = await answer('Met stilte erna');
    await startWorker();
    await waitFor('nobody to know', async () => (await last(thread))?.state === 'unsure');
    smtp.temper = 'take';
    await sweep();
    expect(smtp.sent).toHaveLength(1);
    const view = await noor.must<MailThreadView>('GET', `/api/mail/${thread}`);
    expect(view.attention).toBe(true);
    const path = `/api/mail/${thread}/messages/${view.items.at(-1)?.id}/resolve`;
    await noor.must('POST', path, { outcome: 'again' });
    await waitFor('it to be sent', async () => (await last(thread))?.state === 'sent');
    expect((await noor.ask('POST', path, { outcome: 'again' })).status).toBe(409);
    const ids = smtp.sent.map(({ raw }) => headerOf(raw, 'message-id'));
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  }, 90_000);

  it('that the server will never take says so, and one it puts off is sent later, once', async () => {
    smtp.temper = 'refuse';
    const refused = await answer('Naar niemand');
    await startWorker();
    await waitFor('the refusal', async () => (await last(refused))?.state === 'failed');
    smtp.temper = 'put_off';
    const late = await answer('Naar een volle mailbox');
    await waitFor('the first attempt', async () => {
      const [row] = await database.query<{ tried: boolean }>(
        `select id_hash is not null and state = 'queued' as tried from contacts.mail_message order by at desc limit 1`,
      );
      return row?.tried;
    });
    smtp.temper = 'take';
    await waitFor('it to be sent', async () => {
      await sweep();
      return (await last(late))?.state === 'sent';
    });
    expect(smtp.sent).toHaveLength(1);
    expect((await last(refused))?.state).toBe('failed');
  }, 90_000);

  it('that is asked for twice with one key is one answer', async () => {
    await startWorker();
    const thread = await receiveMail(database);
    const asked = { key: randomUUID(), text: 'Eenmaal', language: 'nl' };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => noor.ask('POST', `/api/mail/${thread}/answers`, asked)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
    await waitFor('it to be sent', async () => (await last(thread))?.state === 'sent');
    expect(smtp.sent).toHaveLength(1);
    const other = await receiveMail(database, 'helpwanted', letter('Een ander'));
    expect((await noor.ask('POST', `/api/mail/${other}/answers`, asked)).status).toBe(409);
  }, 60_000);
});
