import { seedDemoStaff } from '#identity';
import { startApi, type TestApi } from '../support/api.js';
import { Console, enrolCounsellor, type EnrolledStaff } from '../support/console.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import type { Answer } from '../support/http.js';
import { lightenPassword } from '../support/staff.js';
import { codeOf } from '../support/totp.js';

const refused = { error: { code: 'forbidden' } };
const slowed = { error: { code: 'too_many', retryAfterMs: expect.any(Number) as unknown } };

describe('signing in', () => {
  let database: TestDatabase;
  let api: TestApi;
  let robin: EnrolledStaff;
  let chosen: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    robin = await enrolCounsellor(api, 'robin@demo.test');
    // Many tries follow; what the hash costs that was chosen is looked at by itself.
    chosen = await lightenPassword(database, robin);
  }, 90_000);

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const attempt = (login: string, password: string): Promise<Answer> =>
    new Console(api).ask('POST', '/api/session', { login, password });
  /** A page that has given the password and is asked for the code. */
  async function half(): Promise<Console> {
    const console = new Console(api);
    await console.signIn(robin.login, robin.password);
    return console;
  }
  const give = (console: Console, code: string): Promise<Answer<{ stage?: string }>> =>
    console.ask('POST', '/api/session/totp', { code });
  const tries = async (login: string): Promise<number | undefined> =>
    (
      await database.query<{ failed_count: number }>(
        'select failed_count from identity.staff where login = $1',
        [login],
      )
    )[0]?.failed_count;
  /** As if the wait were over. */
  const waitIsOver = (): Promise<object[]> =>
    database.query(`update identity.staff set retry_at = now() - interval '1 second'`);

  it('A3 says the same for a wrong password, a login nobody has, and someone who is shut out', async () => {
    await database.query(`update identity.staff set disabled_at = now() where login = 'sam@demo.test'`);
    const answers = [
      await attempt(robin.login, 'not the password at all'),
      await attempt('nobody@demo.test', robin.password),
      await attempt('sam@demo.test', 'hulplijn-demo'),
    ];
    answers.forEach(({ status, body, headers }) => {
      expect([status, body]).toEqual([403, refused]);
      expect(headers['set-cookie']).toBeUndefined();
    });
  });

  it('A3 refuses an oversized password before it costs anything, and counts no try for it', async () => {
    for (const length of [201, 10_000, 30_000]) {
      const { status, body } = await attempt(robin.login, 'x'.repeat(length));
      expect([status, body]).toEqual([400, { error: { code: 'invalid', field: 'password' } }]);
    }
    const large = await attempt(robin.login, 'x'.repeat(1_000_000)).catch(() => undefined);
    expect([undefined, 413]).toContain(large?.status);
    expect(await tries(robin.login)).toBe(0);
  });

  it('A3 slows an account after five wrong passwords, even for the right one, and no other account', async () => {
    for (let count = 0; count < 5; count += 1)
      expect((await attempt(robin.login, 'not the password at all')).body).toEqual(refused);
    const { status, body, headers } = await attempt(robin.login, robin.password);
    expect([status, body]).toEqual([429, slowed]);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect((await attempt('noor@demo.test', 'hulplijn-demo')).status).toBe(200);
    // Slowed and never locked: when the wait is over the right password is enough, and starts anew.
    await waitIsOver();
    expect((await attempt(robin.login, robin.password)).status).toBe(200);
    expect(await tries(robin.login)).toBe(0);
  });

  it('A3 slows a login nobody has alike, so that the difference tells nothing', async () => {
    const answers = [];
    for (let count = 0; count < 6; count += 1)
      answers.push(await attempt('nobody@demo.test', 'not a password'));
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 429]);
    expect(answers.at(-1)?.body).toEqual(slowed);
  });

  it('A3 lets tries at the same moment slip through together no more than one by one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => attempt(robin.login, 'not the password at all')),
    );
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('A3 asks for the second factor, and a code is good once: not again, and not after a failed try', async () => {
    const code = codeOf(robin.secret);
    const console = await half();
    expect((await console.ask<{ stage?: string }>('GET', '/api/session')).body.stage).toBe('totp');
    expect((await give(console, code)).body.stage).toBe('signed_in');

    const again = await half();
    expect((await give(again, code)).body).toEqual(refused);
    await attempt(robin.login, 'not the password at all');
    expect((await give(again, code)).body).toEqual(refused);
    // Nor is an earlier one, which the clock would still allow.
    expect((await give(again, codeOf(robin.secret, -1))).body).toEqual(refused);
    expect((await give(again, codeOf(robin.secret, 1))).body.stage).toBe('signed_in');
  });

  it('A3 slows an account after five wrong codes as after five wrong passwords', async () => {
    const console = await half();
    const wrong = [];
    for (let count = 0; count < 6; count += 1) wrong.push(await give(console, '000000'));
    expect(wrong.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 429]);
    expect((await give(console, codeOf(robin.secret))).body).toEqual(slowed);
    await waitIsOver();
    expect((await give(console, codeOf(robin.secret))).body.stage).toBe('signed_in');
  });

  it('A3 enrols a second factor once: a confirmed one cannot be replaced from half a session', async () => {
    const console = await half();
    expect((await console.ask('POST', '/api/session/totp-enrolment')).status).toBe(403);
    expect(
      (await console.ask('PUT', '/api/session/totp-enrolment', { code: codeOf(robin.secret) })).status,
    ).toBe(403);
    expect((await give(console, codeOf(robin.secret))).body.stage).toBe('signed_in');
    // Nor from a page that was still enrolling when another had finished.
    await database.query(`update identity.staff set totp_confirmed_at = null`);
    const late = await half();
    await database.query(`update identity.staff set totp_confirmed_at = now()`);
    expect((await late.ask('POST', '/api/session/totp-enrolment')).status).toBe(403);
  });

  it('A3 takes an enrolment link once, not when it is old, and only with a password that is long enough', async () => {
    const enrol = (token: string, password = 'lang genoeg om te gelden'): Promise<Answer> =>
      new Console(api).ask('POST', '/api/enrolment', { token, password });
    expect((await enrol(robin.link)).status).toBe(404);
    await database.query('update identity.enrolment set used_at = null');
    expect((await enrol(robin.link, 'elf letters')).body).toEqual({
      error: { code: 'invalid', field: 'password' },
    });
    await database.query(`update identity.enrolment set expires_at = now() - interval '1 second'`);
    expect((await enrol(robin.link)).status).toBe(404);
    expect((await enrol('x'.repeat(43))).status).toBe(404);
  });

  it('A3 keeps a password at the whole cost, one that was chosen and those of the demo staff', async () => {
    await database.query('truncate identity.staff cascade');
    await seedDemoStaff(database);
    const seeded = await database.query<{ hash: string }>('select password_hash as hash from identity.staff');
    const costs = [chosen, ...seeded.map(({ hash }) => hash)].map((hash) => hash.slice(0, 28));
    expect(new Set(costs)).toEqual(new Set(['$argon2id$v=19$m=65536,t=3,p']));
  });
});
