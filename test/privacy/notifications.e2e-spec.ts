import type { Browser } from 'playwright-core';
import { JobsModule } from '../../apps/worker/src/worker.module.js';
import { startApi, type TestApi } from '../support/api.js';
import { openBrowser, openWindow, type PersonWindow } from '../support/browser.js';
import { connectVisitor, startConversation } from '../support/clients.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase, overhearRedis } from '../support/dump.js';
import { startWork } from '../browser/people.js';

const canary = 'Kanarie-in-de-mijn';

/** Runs in the page: what would appear on the desktop and in the title is written down instead. */
function record(): void {
  const told: string[] = [];
  class Recorded {
    static readonly permission = 'granted';
    static requestPermission(): Promise<string> {
      return Promise.resolve('granted');
    }
    constructor(title: string, options?: object) {
      told.push(`notification ${title} ${JSON.stringify(options)}`);
    }
    close(): void {
      told.push('closed');
    }
  }
  Object.assign(window, { Notification: Recorded, told });
  Object.defineProperty(document, 'hidden', { get: () => true });
  localStorage.setItem('console-calls', JSON.stringify({ sound: false, notify: true }));
  addEventListener('DOMContentLoaded', () =>
    new MutationObserver(() => told.push(`title ${document.title}`)).observe(document.head, {
      subtree: true,
      childList: true,
      characterData: true,
    }),
  );
}

describe.each([{ redis: false }, { redis: true }])('what calls a counsellor (Redis: $redis)', ({ redis }) => {
  let database: TestDatabase;
  let api: TestApi;
  let browser: Browser;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database, redis, role: 'all' }, [JobsModule]);
    browser = await openBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await api.close();
    await database.drop();
  });

  async function openConsole(): Promise<PersonWindow> {
    const console = await openWindow(browser);
    await console.page.addInitScript(record);
    await startWork(console, api.origins);
    return console;
  }

  const told = ({ page }: PersonWindow): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { told: string[] }).told);

  it('P7 holds no word of the conversation, no topic and no name: not on the desktop, in the title, or on the way', async () => {
    const travelling = await overhearRedis();
    const console = await openConsole();
    const { conversationId, token } = await startConversation(api, 'helpwanted', {
      topic: 'threat_blackmail',
      ageBand: '12-14',
    });
    const visitor = await connectVisitor(api, token);
    await visitor.must('chat:open');
    await console.page.waitForFunction(() =>
      (window as unknown as { told: string[] }).told.some((line) => line.startsWith('notification')),
    );
    await visitor.send(conversationId, canary);
    await console.$('take').click();
    await visitor.send(conversationId, `${canary} nog eens`);
    await console.page.getByTestId('message').nth(1).waitFor();
    await console.page.waitForFunction(() => document.title.startsWith('('));

    const [row] = await database.query<{ handle: string }>('select handle from chat.conversation');
    const secrets = [
      canary,
      conversationId,
      token,
      row?.handle ?? '',
      'threat',
      'dreigt',
      '12-14',
      '12 – 14',
      'Noor',
    ];
    const lines = await told(console);
    expect(lines.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('notification'))).toEqual([
      expect.stringMatching(/^notification Hulplijn /),
    ]);

    // What travels between processes, and what waits to be done, is ids and numbers.
    const outbox = await database.query<{ ids: object }>('select ids from platform.outbox');
    expect(outbox.length).toBeGreaterThan(1);
    outbox.forEach(({ ids }) => expect(ids).toEqual({ conversationId }));
    const heard = travelling.heard();
    expect([heard.includes(canary), (await dumpDatabase(database)).includes(canary)]).toEqual([false, false]);
    expect(heard.includes(conversationId)).toBe(redis);
    travelling.stop();
    visitor.close();
  }, 60_000);
});
