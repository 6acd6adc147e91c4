import type { MailAccount } from '#platform/config';
import { KeyRing, seal } from '#platform/crypto';
import { type SenderAccount, SendingSweep, TakedownSending } from '#takedown';
import { startApi, type TestApi } from './api.js';
import { type AddedProvider, addProviders, approveNotices } from './approve-notices.mjs';
import { setClock } from './clock.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { headerOf, TestSmtp } from './test-smtp.js';
import { waitFor } from './wait.js';

/** How many there are of each. */
export type Counted = Readonly<Record<string, number>>;

/** Approved notices, a process that sends them, and a real mail server. */
export class SendingStory {
  private constructor(
    readonly database: TestDatabase,
    readonly smtp: TestSmtp,
    readonly api: TestApi,
  ) {}

  static async begin(env: Readonly<Record<string, string>> = {}): Promise<SendingStory> {
    const database = await createTestDatabase();
    return new SendingStory(database, await TestSmtp.start(), await startApi({ database, env }));
  }

  async end(): Promise<void> {
    await this.api.close();
    await this.smtp.close();
    await this.database.drop();
  }

  setTime(now: string): void {
    setClock(this.api.application, now);
  }

  provider(fields: Readonly<Record<string, unknown>> = {}): Promise<AddedProvider> {
    return addProviders((sql, values) => this.database.query(sql, values), 1, fields).then(
      ([provider]) => provider as AddedProvider,
    );
  }

  approved(provider: AddedProvider, count: number): Promise<string[]> {
    const ring = this.api.application.get(KeyRing, { strict: false });
    const query = (sql: string, values?: readonly unknown[]) => this.database.query(sql, values);
    return approveNotices({ query, ring, seal }, { providers: [provider], count, tells: false });
  }

  accountAt(port = this.smtp.port, smtp: Partial<MailAccount['smtp']> = {}): MailAccount {
    const server = { host: '127.0.0.1', port, tls: 'none', user: '', password: '' } as const;
    return { address: 'vraag@example.org', imap: server, smtp: { ...server, ...smtp } };
  }

  /** What the job of an approved notice does. */
  send(account = this.accountAt()): Promise<void> {
    const sending = this.api.application.get(TakedownSending, { strict: false });
    return sending.send({ programme: 'helpwanted', account });
  }

  /** The same from wherever it is said, which may be no mailbox. */
  sendWith(account: SenderAccount): Promise<void> {
    const sending = this.api.application.get(TakedownSending, { strict: false });
    return sending.send({ programme: 'helpwanted', account });
  }

  /** How a notice and its attempt stand once nobody is at it. */
  outcomeOf(noticeId: string): Promise<{ readonly attempt: string; readonly notice: string }> {
    return waitFor('nobody to be at it', async () => {
      const [row] = await this.database.query<{ attempt: string; notice: string; tries: number }>(
        `select a.state as attempt, n.state as notice, a.tries from takedown.attempt a
           join takedown.notice n on n.id = a.notice_id where n.id = $1`,
        [noticeId],
      );
      const isOver = row && row.tries > 0 && row.attempt !== 'sending';
      return isOver && { attempt: row.attempt, notice: row.notice };
    });
  }

  sweep(): Promise<void> {
    return this.api.application.get(SendingSweep, { strict: false }).sweep('helpwanted');
  }

  notices(): Promise<Counted> {
    return this.counted('notice');
  }

  attempts(): Promise<Counted> {
    return this.counted('attempt');
  }

  /** Waits until so many stand like this, and gives how all stand. */
  async until(expected: Counted): Promise<void> {
    const same = async () => {
      const found = await this.notices();
      const names = new Set([...Object.keys(found), ...Object.keys(expected)]);
      return [...names].every((name) => (found[name] ?? 0) === (expected[name] ?? 0));
    };
    await waitFor(`notices to be ${JSON.stringify(expected)}`, same).catch(async (error: Error) => {
      throw new Error(`${error.message}; they are ${JSON.stringify(await this.notices())}`);
    });
  }

  /** When what waits is due. */
  async dueTimes(): Promise<readonly string[]> {
    const rows = await this.database.query<{ due_at: Date }>(
      `select due_at from takedown.attempt where state = 'waiting' order by due_at`,
    );
    return rows.map(({ due_at: due }) => due.toISOString());
  }

  /** Waits until what waits is due then. */
  async untilDue(expected: readonly string[]): Promise<void> {
    await waitFor(`what waits to be due at ${expected.join()}`, async () => {
      const found = await this.dueTimes();
      return found.join() === expected.join();
    });
  }

  /** Ids of the messages that the server has. */
  get messageIds(): readonly string[] {
    return this.smtp.sent.map(({ raw }) => headerOf(raw, 'message-id'));
  }

  private async counted(table: 'notice' | 'attempt'): Promise<Counted> {
    const rows = await this.database.query<{ state: string; count: number }>(
      `select state, count(*)::int as count from takedown.${table} group by 1`,
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }
}
