import { startApi, type TestApi } from '../support/api.js';
import { connectVisitor } from '../support/clients.js';
import { Console, enrolCounsellor, type EnrolledStaff } from '../support/console.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { call } from '../support/http.js';
import { lightenPassword } from '../support/staff.js';

/** What Postgres, or a screen, cannot take; and what is only unusual. */
const texts = [
  'a\u0000b',
  '\u0000',
  'a\ud800b',
  '\udfff',
  '\u001b[2J',
  'a\r\nSet-Cookie: x=y',
  '\u202eneddih',
  '\ufeff\u200b',
  'é'.repeat(5_000),
  "'; drop table chat.message; --",
  '%00%0d%0a',
  '😀'.repeat(20),
];

const password = 'lang genoeg om te gelden';

/** Every route that takes a text, with one good value for each of its fields. */
const forms: readonly (readonly [method: string, path: string, good: Readonly<Record<string, string>>])[] = [
  ['POST', '/api/session', { login: 'noor@demo.test', password: 'hulplijn-demo' }],
  ['POST', '/api/session/totp', { code: '123456' }],
  ['PUT', '/api/session/totp-enrolment', { code: '123456' }],
  ['POST', '/api/session/programme', { code: 'helpwanted' }],
  ['POST', '/api/enrolment', { token: 'x'.repeat(43), password }],
  ['POST', '/api/staff', { login: 'x@demo.test', displayName: 'X', alias: 'X', role: 'counsellor' }],
  ['PUT', '/api/hours/override', { state: 'closed', until: '2026-01-01T00:00:00Z' }],
];

describe('texts in HTTP that are broken or hostile', () => {
  let database: TestDatabase;
  let api: TestApi;
  let robin: EnrolledStaff;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    robin = await enrolCounsellor(api, 'robin@demo.test');
    await lightenPassword(database, robin);
  }, 60_000);

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  /** Sessions at every stage, so that each route is reached behind its guard. */
  async function consoles(): Promise<Console[]> {
    const administrator = new Console(api);
    await administrator.signIn('ada@demo.test');
    await administrator.must('POST', '/api/session/programme', { code: 'helpwanted' });
    // As if nobody had tried before.
    await database.query('update identity.staff set failed_count = 0, retry_at = null');
    const half = new Console(api);
    await half.signIn(robin.login, robin.password);
    return [administrator, half];
  }

  it.each(forms)(
    'I3 %s %s refuses or replaces them, and never fails',
    async (method, path, good) => {
      const wrong: unknown[] = [];
      for (const page of await consoles()) {
        const { cookie, csrfToken } = page;
        for (const field of Object.keys(good)) {
          for (const text of texts) {
            Object.assign(page, { cookie, csrfToken });
            const { status, body, headers } = await page.ask(method, path, { ...good, [field]: text });
            const coded = status < 400 || 'error' in (body as object);
            if (status >= 500 || !coded) wrong.push([field, text.slice(0, 20), status]);
            if (headers['set-cookie']?.some((line) => line.startsWith('x='))) wrong.push([field, 'split']);
          }
        }
      }
      expect(wrong).toEqual([]);
    },
    // Every sign-in is stretched, and there are many.
    120_000,
  );

  it.each(['topic', 'ageBand', 'language', 'confidentialityVersion'])(
    'I3 POST /api/conversations refuses them as %s',
    async (field) => {
      const good = { language: 'nl', confidentialityVersion: '1' };
      for (const text of texts) {
        const { status, body } = await call({
          port: api.port,
          to: api.origins.helpwanted,
          method: 'POST',
          path: '/api/conversations',
          body: { ...good, [field]: text },
        });
        expect([status, body]).toEqual([
          400,
          { error: { code: 'invalid', field: expect.any(String) as unknown } },
        ]);
      }
      expect(await database.query('select 1 from chat.conversation')).toEqual([]);
    },
  );

  it('I3 a token of any of them is no token: in the handshake, in the farewell, in a cookie', async () => {
    for (const text of texts) {
      await expect(connectVisitor(api, text)).rejects.toThrow('not_found');
      const left = await call({
        port: api.port,
        to: api.origins.helpwanted,
        method: 'POST',
        path: '/api/conversations/leave',
        body: text.slice(0, 500),
        headers: { 'content-type': 'text/plain' },
      });
      expect(left.status).toBe(204);
      const cookie = `__Host-session=${encodeURIComponent(text.toWellFormed().slice(0, 500))}`;
      const session = await call({
        port: api.port,
        to: api.origins.console,
        path: '/api/session',
        headers: { cookie },
      });
      expect(session.status).toBe(401);
    }
  });
});
