import type { Browser, Page } from 'playwright-core';
import type { JoinedConversation } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import { openBrowser, openWindow, type PersonWindow } from '../support/browser.js';
import { connectStaff, signIn } from '../support/clients.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { call } from '../support/http.js';

const canary = 'Kanarie-in-de-mijn';

describe("a visitor's browser", () => {
  let database: TestDatabase;
  let api: TestApi;
  let browser: Browser;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    browser = await openBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await api.close();
    await database.drop();
  });

  /** Address of every request and socket of a page, also of those that were refused. */
  function watch(page: Page): string[] {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('websocket', (socket) => asked.push(socket.url()));
    return asked;
  }

  const stored = (page: Page): Promise<object> =>
    page.evaluate(async () => ({
      cookies: document.cookie,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).length,
      caches: 'caches' in window ? (await caches.keys()).length : 0,
    }));

  /** From the first page to the end of a conversation in which both sides wrote. */
  async function talk(visitor: PersonWindow): Promise<void> {
    await visitor.$('start').first().click();
    await visitor.$('begin').click();
    await visitor.$('place').waitFor();
    const counsellor = await connectStaff(api, await signIn(api, 'noor@demo.test'));
    const { conversation } = await counsellor.must<JoinedConversation>('queue:take');
    const { conversationId } = conversation;
    await counsellor.send(conversationId, `Kijk: https://${canary}.example.org/plaatje.png`);
    await visitor
      .$('compose')
      .fill(`Zie https://${canary}.example.org en <img src="https://${canary}.example.org/x">`);
    await visitor.$('send').click();
    await visitor.page.getByTestId('message').nth(1).waitFor();
    await counsellor.must('chat:end', { conversationId });
    await visitor.$('feedback').waitFor();
    counsellor.close();
  }

  it('P8 asks nothing of any other origin, keeps no cookie, and tells nobody where it comes from', async () => {
    const visitor = await openWindow(browser);
    const { page, context, strangers, complaints } = visitor;
    const asked = watch(page);
    await page.goto(api.origins.helpwanted);
    await visitor.$('start').first().waitFor();
    const nothing = { cookies: '', local: [], session: [], databases: 0, caches: 0 };
    expect(await stored(page)).toEqual(nothing);
    await talk(visitor);
    // The token of the conversation, for as long as the tab lives, is all there ever is.
    expect(await stored(page)).toMatchObject({ ...nothing, session: expect.any(Array) as unknown });
    expect(await context.cookies()).toEqual([]);
    const { host } = new URL(api.origins.helpwanted);
    expect(asked.filter((address) => new URL(address).host !== host)).toEqual([]);
    expect(asked.filter((address) => address.startsWith('ws:'))).not.toEqual([]);
    expect(strangers).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);

  it('P8 writes no secret into any address', async () => {
    const visitor = await openWindow(browser);
    const asked = watch(visitor.page);
    await visitor.page.goto(api.origins.helpwanted);
    await talk(visitor);
    const rows = await database.query<{ id: string }>('select id from chat.conversation');
    const secrets = [canary, ...rows.map(({ id }) => id)];
    expect(asked.filter((address) => secrets.some((secret) => address.includes(secret)))).toEqual([]);
    const paths = asked.map((address) => new URL(address).pathname);
    expect([...new Set(paths.map((path) => path.split('/')[1]))].toSorted()).toEqual([
      '',
      'api',
      'assets',
      'socket.io',
    ]);
    await visitor.context.close();
  }, 60_000);

  it.each(['helpwanted', 'stop_it_now', 'console'] as const)(
    'P8 is told by the headers of %s to ask nowhere else and to name no page it came from',
    async (host) => {
      const { headers, text } = await call({ port: api.port, to: api.origins[host], path: '/' });
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['set-cookie']).toBeUndefined();
      const policy = String(headers['content-security-policy']).split('; ');
      expect(policy).toContain(`default-src 'none'`);
      // Every source is this origin, a nonce, or an image inside the page itself.
      const sources = policy.flatMap((rule) => rule.split(' ').slice(1));
      expect(
        sources.filter((source) => !/^('none'|'self'|'nonce-[\w+/=]+'|'script'|data:)$/.test(source)),
      ).toEqual([]);
      expect(policy.find((rule) => rule.startsWith('script-src'))).toBe(`script-src 'self'`);
      const loaded = text.match(
        /<(?:script|img|iframe|source)\b[^>]*\bsrc="[^"]*"|<link\b[^>]*\bhref="[^"]*"/g,
      );
      expect(loaded?.filter((tag) => /(?:src|href)="(?:[a-z]+:)?\/\//.test(tag))).toEqual([]);
    },
  );
});
