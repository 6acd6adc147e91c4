import type { AddedStaff } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import { Console, enrolCounsellor } from '../support/console.js';
import { draft } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase } from '../support/dump.js';
import { call } from '../support/http.js';
import { failSending, receiveMail, withPicture } from '../support/received-mail.js';
import { farewell, formTypes, goodBodies, ofVisitors, openRoutes } from './changing-routes.js';

describe('requests that another site has a browser send', () => {
  let database: TestDatabase;
  let api: TestApi;
  let changing: string[];
  /** For each route a session that may call it: what is refused, is refused for being forged. */
  let pageOf: Readonly<Record<string, Console>>;
  let someone: string;
  let contact: string;
  let mail: string;
  let message: string;
  let administrator: Console;
  let stranger: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    const { body } = await call<{ paths: Record<string, Record<string, unknown>> }>({
      port: api.port,
      to: api.origins.console,
      path: '/api/openapi.json',
    });
    changing = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => !['get', 'head'].includes(method))
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    administrator = new Console(api);
    pageOf = await signIn();
    stranger = new Console(api);
    await stranger.signIn('sam@demo.test');
  }, 60_000);

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  async function signIn(): Promise<Record<string, Console>> {
    await administrator.signIn('ada@demo.test');
    await administrator.must('POST', '/api/session/programme', { code: 'helpwanted' });
    const choosing = new Console(api);
    await choosing.signIn('ada@demo.test');
    const robin = await enrolCounsellor(api, 'robin@demo.test');
    someone = robin.id;
    contact = (await draft(robin.console)).id;
    mail = await receiveMail(database, 'helpwanted', withPicture());
    message = await failSending(database, mail);
    const half = new Console(api);
    await half.signIn(robin.login, robin.password);
    const enrolling = new Console(api);
    const asked = { login: 'kees@demo.test', displayName: 'Kees', alias: 'Kees', role: 'counsellor' };
    const { enrolmentLink } = await administrator.must<AddedStaff>('POST', '/api/staff', asked);
    const token = new URL(enrolmentLink).hash.slice(1);
    await enrolling.must('POST', '/api/enrolment', { token, password: 'lang genoeg om te gelden' });
    return {
      'POST /api/session/programme': choosing,
      'POST /api/session/totp': half,
      'POST /api/session/totp-enrolment': enrolling,
      'PUT /api/session/totp-enrolment': enrolling,
      'POST /api/contacts': robin.console,
      'PUT /api/contacts/{id}': robin.console,
      'POST /api/contacts/{id}/close': robin.console,
      'POST /api/contacts/{id}/correct': robin.console,
      ...Object.fromEntries(
        Object.keys(goodBodies)
          .filter((route) => route.includes('/api/mail/'))
          .map((route) => [route, robin.console]),
      ),
    };
  }

  const idOf = (path: string): string =>
    path.startsWith('/api/contacts') ? contact : path.startsWith('/api/mail') ? mail : someone;

  /** Sends a route's good body as its page would, but for these headers. */
  async function send(route: string, headers: Readonly<Record<string, string>> = {}, text?: string) {
    const [method = '', path = ''] = route.split(' ');
    const page = pageOf[route] ?? administrator;
    return call({
      port: api.port,
      to: ofVisitors.includes(route) ? api.origins.helpwanted : api.origins.console,
      method,
      path: path.replace('{id}', idOf(path)).replace('{messageId}', message),
      body: text ?? goodBodies[route] ?? {},
      headers: { cookie: page.cookie, 'x-csrf-token': page.csrfToken, ...headers },
    });
  }

  /** Every way to forge, and whether it also holds where there is no token yet. */
  const forgeries = (): readonly { headers: Record<string, string>; always: boolean }[] => [
    { headers: { 'x-csrf-token': '' }, always: false },
    { headers: { 'x-csrf-token': stranger.csrfToken }, always: false },
    { headers: { 'x-csrf-token': 'x'.repeat(43) }, always: false },
    { headers: { origin: 'https://evil.example.org' }, always: true },
    { headers: { origin: 'null' }, always: true },
    { headers: { origin: api.origins.stop_it_now }, always: true },
    { headers: { origin: `${api.origins.console}.evil.example.org` }, always: true },
  ];

  it('A6 the walk knows every changing route', () => {
    expect(changing.filter((route) => route !== farewell).toSorted()).toEqual(
      Object.keys(goodBodies).toSorted(),
    );
  });

  it('A6 every changing route refuses a missing or foreign token and a foreign origin, and nothing changes', async () => {
    const before = await dumpDatabase(database);
    const passed: unknown[] = [];
    for (const route of Object.keys(goodBodies)) {
      for (const { headers, always } of forgeries()) {
        if (!always && openRoutes.includes(route)) continue;
        const { status } = await send(route, headers);
        if (status !== 403) passed.push([route, headers, status]);
      }
    }
    expect(passed).toEqual([]);
    expect(await dumpDatabase(database)).toBe(before);
  }, 60_000);

  it('A6 every changing route of the console refuses a body that a form could send, and nothing changes', async () => {
    const before = await dumpDatabase(database);
    const passed: unknown[] = [];
    for (const route of Object.keys(goodBodies).filter((name) => !ofVisitors.includes(name))) {
      for (const type of formTypes) {
        const { status } = await send(route, { 'content-type': type }, JSON.stringify(goodBodies[route]));
        if (status !== 403) passed.push([route, type, status]);
      }
    }
    expect(passed).toEqual([]);
    expect(await dumpDatabase(database)).toBe(before);
  }, 60_000);

  it('A6 the same requests, not forged, are heard: each of them changes something', async () => {
    const unheard: unknown[] = [];
    for (const route of Object.keys(goodBodies).filter((name) => name !== 'POST /api/enrolment')) {
      const before = await dumpDatabase(database);
      const { status, text } = await send(route);
      if ((await dumpDatabase(database)) === before) unheard.push([route, status, text]);
    }
    expect(unheard).toEqual([]);
  }, 60_000);

  it('A6 the cookie goes to this very host only, to no script, and never with a request of another site', async () => {
    const { headers } = await new Console(api).ask('POST', '/api/session', {
      login: 'noor@demo.test',
      password: 'hulplijn-demo',
    });
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie.split('; ').slice(1).toSorted()).toEqual([
      'HttpOnly',
      'Path=/',
      'SameSite=Strict',
      'Secure',
    ]);
    expect(cookie).toMatch(/^__Host-session=[\w-]{43};/);
  });
});
