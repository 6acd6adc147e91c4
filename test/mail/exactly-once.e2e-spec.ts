import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type CuttableLink, openLink } from '../support/cuttable-link.js';
import { environment } from '../support/database.js';
import { startProcess, type TestProcess } from '../support/process.js';
import { letter, TestMailbox } from '../support/test-mailbox.js';
import { TestSmtp } from '../support/test-smtp.js';
import { waitFor } from '../support/wait.js';

describe('a message that comes in', () => {
  let database: TestDatabase;
  let mailbox: TestMailbox;
  let smtp: TestSmtp;
  let link: CuttableLink;
  const workers: TestProcess[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    mailbox = new TestMailbox();
    smtp = await TestSmtp.start();
    link = await openLink(Number(environment('TEST_IMAP_PORT')));
  });

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop('SIGKILL')));
    await link.close();
    await smtp.close();
    await database.drop();
  });

  async function startWorker(): Promise<TestProcess> {
    const env = mailbox.env('helpwanted', smtp.port, String(link.port));
    const worker = await startProcess('worker', { database, port: 0, env });
    workers.push(worker);
    return worker;
  }

  const count = async (): Promise<number> =>
    (await database.query('select 1 from contacts.mail_message')).length;

  /** Contacts, and messages by their number in the mailbox: each once or there is one too many. */
  const stored = async () => {
    const [row] = await database.query<{ contacts: number; messages: number; prints: number }>(
      `select (select count(*) from contacts.contact where channel = 'email')::int as contacts,
         (select count(*) from contacts.mail_message)::int as messages,
         (select count(distinct fingerprint) from contacts.mail_message)::int as prints`,
    );
    return row;
  };

  it('is taken in exactly once, though the process is killed again and again', async () => {
    const letters = Array.from({ length: 60 }, (_, index) =>
      letter(`Bericht ${index}`, { From: `p${index}@example.org` }),
    );
    await mailbox.deliver(...letters);
    for (let seen = 0; seen < 50;) {
      const worker = await startWorker();
      // Killed in the midst of it: some more were stored, and others wait.
      const until = seen + 8;
      seen = await waitFor('some more to be stored', async () => {
        const now = await count();
        return now >= until && now;
      });
      await worker.stop('SIGKILL');
      // Its right to read would last for half a minute.
      await database.query('update contacts.mail_mailbox set held_until = now()');
    }
    await startWorker();
    await waitFor('all of them', async () => (await count()) === letters.length);
    await waitFor('all of the marks', async () => (await mailbox.look()).taken === letters.length);
    expect(await stored()).toEqual({ contacts: 60, messages: 60, prints: 60 });
  }, 180_000);

  it('is taken in by one of two processes, and the other goes on when the first is gone', async () => {
    const [first, second] = [await startWorker(), await startWorker()];
    await mailbox.deliver(...Array.from({ length: 30 }, (_, index) => letter(`Eerst ${index}`)));
    await waitFor('the first ones', async () => (await count()) === 30);
    const [row] = await database.query<{ held: boolean }>(
      'select held_until > now() as held from contacts.mail_mailbox',
    );
    expect(row?.held).toBe(true);
    await first.stop('SIGTERM');
    await mailbox.deliver(letter('Daarna'));
    await waitFor('the next one', async () => (await count()) === 31);
    expect(second.alive()).toBe(true);
    expect(await stored()).toMatchObject({ messages: 31, prints: 31 });
  }, 90_000);

  it('is taken in when the connection broke, after it was made again', async () => {
    await startWorker();
    await mailbox.deliver(letter('Voor de breuk'));
    await waitFor('the first', async () => (await count()) === 1);
    link.cut();
    await mailbox.deliver(letter('Tijdens de breuk'));
    link.mend();
    await waitFor('the second', async () => (await count()) === 2);
  }, 90_000);

  it('is not taken in again when the mailbox numbers its messages anew', async () => {
    const worker = await startWorker();
    await mailbox.deliver(letter('Een'), letter('Twee'));
    await waitFor('both', async () => (await count()) === 2);
    await worker.stop('SIGTERM');
    const [before] = await database.query<{ uid_validity: string }>(
      'select uid_validity from contacts.mail_mailbox',
    );
    mailbox.numberAnew();
    await mailbox.deliver(letter('Drie'));
    await startWorker();
    await waitFor('the third', async () => (await count()) === 3);
    const [after] = await database.query<{ uid_validity: string }>(
      'select uid_validity from contacts.mail_mailbox',
    );
    expect(after?.uid_validity).not.toBe(before?.uid_validity);
    expect(await stored()).toEqual({ contacts: 3, messages: 3, prints: 3 });
    const aside = await database.query<{ reason: string }>('select reason from contacts.mail_set_aside');
    expect(aside).toEqual([{ reason: 'repeated' }, { reason: 'repeated' }]);
  }, 90_000);

  it('is deleted from the mailbox a week after it was taken in, and one in quarantine is not', async () => {
    await mailbox.deliverAt(new Date(Date.now() - 9 * 86_400_000), letter('Oud'));
    await mailbox.deliver(letter('Nieuw'));
    const first = await startWorker();
    await waitFor('both', async () => (await count()) === 2);
    await first.stop('SIGTERM');
    // The sweep comes with the next connection.
    await startWorker();
    await waitFor('the old one to be gone', async () => (await mailbox.look()).messages === 1);
    expect(await count()).toBe(2);
  }, 90_000);
});
