import type { MailPage, MailThreadSummary, MailThreadView, MailView } from '#contract';
import { JobsModule } from '../../apps/worker/src/worker.module.js';
import { startApi, type TestApi } from './api.js';
import type { Console } from './console.js';
import { signedIn } from './contacts.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { TestMailbox } from './test-mailbox.js';
import { TestSmtp } from './test-smtp.js';
import { waitFor } from './wait.js';

/** A programme with a mailbox: the product in one process, a real mailbox, and a server that takes what is sent. */
export class MailStory {
  private constructor(
    readonly database: TestDatabase,
    readonly mailbox: TestMailbox,
    readonly smtp: TestSmtp,
    readonly api: TestApi,
    readonly noor: Console,
  ) {}

  static async begin(
    prepare: (database: TestDatabase) => Promise<void> = async () => undefined,
  ): Promise<MailStory> {
    const database = await createTestDatabase();
    await prepare(database);
    const mailbox = new TestMailbox();
    const smtp = await TestSmtp.start();
    const env = mailbox.env('helpwanted', smtp.port);
    const api = await startApi({ database, role: 'all', env }, [JobsModule]);
    return new MailStory(database, mailbox, smtp, api, await signedIn(api, 'noor'));
  }

  async end(): Promise<void> {
    await this.api.close();
    await this.smtp.close();
    await this.database.drop();
  }

  /** Delivers messages and waits until so many in all were dealt with, taken in or put aside. */
  async deliver(...raws: readonly (string | Buffer)[]): Promise<void> {
    const before = await this.dealtWith();
    await this.mailbox.deliver(...raws);
    await waitFor('the mail to be dealt with', async () => (await this.dealtWith()) >= before + raws.length);
  }

  async dealtWith(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select (select count(*) from contacts.mail_message where uid is not null)::int
         + (select count(*) from contacts.mail_set_aside)::int as count`,
    );
    return row?.count ?? 0;
  }

  async threads(view: MailView = 'due', page = this.noor): Promise<readonly MailThreadSummary[]> {
    return (await page.must<MailPage>('GET', `/api/mail?view=${view}`)).threads;
  }

  thread(id: string, page = this.noor): Promise<MailThreadView> {
    return page.must('GET', `/api/mail/${id}`);
  }

  /** The thread whose first message has this text. */
  async withText(text: string): Promise<MailThreadView> {
    for (const view of ['due', 'waiting', 'done'] as const)
      for (const { id } of await this.threads(view)) {
        const found = await this.thread(id);
        if (found.items.some((item) => item.text?.includes(text))) return found;
      }
    throw new Error(`no thread holds ${text}`);
  }

  /** Answers a thread and waits until the answer was sent; gives it as the server got it. */
  async answer(id: string, text: string, page = this.noor) {
    const before = this.smtp.sent.length;
    await page.must('POST', `/api/mail/${id}/answers`, { key: crypto.randomUUID(), text, language: 'nl' });
    await waitFor('the answer to be sent', async () =>
      (await this.thread(id, page)).items.every(({ state }) => state === undefined || state === 'sent'),
    );
    const sent = this.smtp.sent.slice(before).find((mail) => mail.from !== '');
    if (!sent) throw new Error('nothing was sent');
    return sent;
  }
}
