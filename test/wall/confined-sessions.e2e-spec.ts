import { staffNamespace } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import { connectStaff, signIn, startConversation } from '../support/clients.js';
import { Console, enrolCounsellor } from '../support/console.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { RawSocket } from '../support/raw-socket.js';
import { goodBodies, ofVisitors, openRoutes } from './changing-routes.js';

/** What a session that has not finished signing in may do, besides looking at itself and ending. */
const reach: Readonly<Record<string, readonly string[]>> = {
  nobody: [],
  totp: ['POST /api/session/totp'],
  enrol_totp: ['POST /api/session/totp-enrolment', 'PUT /api/session/totp-enrolment'],
  choose_programme: ['POST /api/session/programme'],
};

describe('a session that has not finished signing in', () => {
  let database: TestDatabase;
  let api: TestApi;
  let routes: string[];
  let pages: Readonly<Record<string, Console>>;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    const { paths } = await new Console(api).must<{ paths: Record<string, object> }>(
      'GET',
      '/api/openapi.json',
    );
    routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const robin = await enrolCounsellor(api, 'robin@demo.test');
    const [totp, enrolling, choosing] = [new Console(api), new Console(api), new Console(api)];
    await totp.signIn(robin.login, robin.password);
    await choosing.signIn('ada@demo.test');
    await database.query('update identity.staff set totp_confirmed_at = null where id = $1', [robin.id]);
    await enrolling.signIn(robin.login, robin.password);
    await database.query('update identity.staff set totp_confirmed_at = now() where id = $1', [robin.id]);
    pages = { nobody: new Console(api), totp, enrol_totp: enrolling, choose_programme: choosing };
  }, 60_000);

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it.each(Object.keys(reach))(
    'A9 at the stage %s reaches its own next step and nothing else',
    async (stage) => {
      const page = pages[stage] as Console;
      const { cookie, csrfToken } = page;
      const view = await page.ask<{ stage?: string }>('GET', '/api/session');
      expect(view.body.stage).toBe(stage === 'nobody' ? undefined : stage);
      const allowed = [...openRoutes, ...(reach[stage] ?? []), 'DELETE /api/session'];
      const closed = routes.filter(
        (route) => !allowed.includes(route) && (route.startsWith('GET') ? /staff|hours/.test(route) : true),
      );
      expect(closed.length).toBeGreaterThan(4);
      for (const route of closed) {
        const [method = '', path = ''] = route.split(' ');
        Object.assign(page, { cookie, csrfToken });
        const { status } = await page.ask(
          method,
          path.replaceAll(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000'),
          goodBodies[route] ?? {},
        );
        const ofVisitor = ofVisitors.includes(route) || !/^\/api\/(?!conversations)/.test(path);
        const elsewhere = ofVisitor ? [404] : [];
        expect([route, [401, 403, ...elsewhere].includes(status)]).toEqual([route, true]);
      }
      expect((await page.ask<{ stage?: string }>('GET', '/api/session')).body.stage).toBe(
        stage === 'nobody' ? undefined : stage,
      );
    },
  );

  it.each(Object.keys(reach))('A9 at the stage %s opens no socket', async (stage) => {
    const headers = { cookie: pages[stage]?.cookie ?? '' };
    const { socket } = await RawSocket.open(api.port, api.origins.console, { headers });
    await socket.join(staffNamespace);
    expect(socket.heard.at(-1)).toBe(`44${staffNamespace},{"message":"signed_out"}`);
    socket.close();
  });

  it('A9 of a role without the permission reaches no route and no event of it', async () => {
    const noor = new Console(api);
    await noor.signIn('noor@demo.test');
    for (const [method, path] of [
      ['GET', '/api/staff'],
      ['POST', '/api/staff'],
      ['GET', '/api/hours'],
      ['PUT', '/api/hours/override'],
    ] as const) {
      const { status } = await noor.ask(method, path, goodBodies[`${method} ${path}`] ?? {});
      expect([path, status]).toEqual([path, 403]);
    }
    const ada = new Console(api);
    await ada.signIn('ada@demo.test');
    await ada.must('POST', '/api/session/programme', { code: 'helpwanted' });
    const { socket } = await RawSocket.open(api.port, api.origins.console, {
      headers: { cookie: ada.cookie },
    });
    await socket.join(staffNamespace);
    for (const event of ['desk:open', 'queue:take', 'chat:join', 'chat:send', 'chat:typing'])
      socket.send(`42${staffNamespace},1["${event}",{}]`);
    socket.send(`42${staffNamespace},2["desk:open",{}]`);
    const answers = await socket.answers(staffNamespace, 6);
    expect(answers).toEqual(Array(6).fill({ ok: false, error: { code: 'forbidden' } }));
    // Nor does the socket hear of the queue: only the counsellor's does.
    const counsellor = await connectStaff(api, await signIn(api, 'noor@demo.test'));
    const told = counsellor.next('queue:changed');
    await startConversation(api);
    await told;
    expect(socket.heard.filter((text) => text.includes('queue:'))).toEqual([]);
    counsellor.close();
    socket.close();
  });
});
