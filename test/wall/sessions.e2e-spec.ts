import { createHash, randomBytes } from 'node:crypto';
import type { StaffView } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import { type ChatClient, connectStaff } from '../support/clients.js';
import { Console, enrolCounsellor, type EnrolledStaff } from '../support/console.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { call } from '../support/http.js';
import { codeOf } from '../support/totp.js';
import { waitFor } from '../support/wait.js';

/** With Redis the other process is told; without, it finds out by itself. */
describe.each([{ redis: true }, { redis: false }])('a session that ends (Redis: $redis)', ({ redis }) => {
  let database: TestDatabase;
  let apis: readonly [here: TestApi, there: TestApi];
  let robin: EnrolledStaff;
  let sockets: ChatClient[];

  beforeEach(async () => {
    database = await createTestDatabase();
    const here = await startApi({ database, redis });
    apis = [here, await startApi({ database, redis, originPort: here.port })];
    robin = await enrolCounsellor(here, 'robin@demo.test');
    sockets = await connectEverywhere(robin.console);
  });

  afterEach(async () => {
    sockets.forEach((socket) => socket.close());
    await Promise.all(apis.map((api) => api.close()));
    await database.drop();
  });

  /** A socket of the session at each process; one that the client would not open again by itself. */
  function connectEverywhere({ cookie }: Console): Promise<ChatClient[]> {
    const session = { cookie, csrfToken: '', view: undefined as never };
    return Promise.all(apis.map((api) => connectStaff(api, session, { reconnection: false })));
  }

  async function statusOf({ cookie }: Pick<Console, 'cookie'>): Promise<number[]> {
    const answers = apis.map((api) =>
      call({ port: api.port, to: api.origins.console, path: '/api/session', headers: { cookie } }),
    );
    return (await Promise.all(answers)).map(({ status }) => status);
  }

  /** The session is dead at both processes, its sockets were told and closed, and it opens no new one. */
  async function expectDead(cookie: string, act: () => Promise<unknown>): Promise<void> {
    const told = sockets.map((socket) => socket.next('session:ended'));
    expect(await statusOf({ cookie })).toEqual([200, 200]);
    await act();
    expect(await statusOf({ cookie })).toEqual([401, 401]);
    await Promise.all(told);
    await waitFor('the sockets to close', () => sockets.every(({ socket }) => !socket.connected));
    for (const api of apis) {
      const session = { cookie, csrfToken: '', view: undefined as never };
      await expect(connectStaff(api, session)).rejects.toThrow('signed_out');
    }
  }

  async function administrator(): Promise<Console> {
    const console = new Console(apis[0]);
    await console.signIn('ada@demo.test');
    await console.must('POST', '/api/session/programme', { code: 'helpwanted' });
    return console;
  }

  it('A4 by signing out is dead everywhere, and its sockets close', async () => {
    await expectDead(robin.console.cookie, () => robin.console.must('DELETE', '/api/session'));
  });

  it('A4 by being shut out is dead everywhere, and enabling again brings no session back', async () => {
    const ada = await administrator();
    const { cookie } = robin.console;
    await expectDead(cookie, () => ada.must('POST', `/api/staff/${robin.id}/disable`));
    const { login, password } = robin;
    const refused = await new Console(apis[1]).ask('POST', '/api/session', { login, password });
    expect(refused.status).toBe(403);
    await ada.must('POST', `/api/staff/${robin.id}/enable`);
    expect(await statusOf({ cookie })).toEqual([401, 401]);
    const list = await ada.must<StaffView[]>('GET', '/api/staff');
    expect(list.find(({ id }) => id === robin.id)?.disabled).toBe(false);
  });

  it('A4 by a new password is dead everywhere', async () => {
    // A new link for someone who has a password already, as the command line may issue one.
    const token = randomBytes(32).toString('base64url');
    await database.query(
      `insert into identity.enrolment (id, token_hash, staff_id, expires_at)
       values (gen_random_uuid(), $1, $2, now() + interval '1 hour')`,
      [createHash('sha256').update(token).digest(), robin.id],
    );
    const chosen = { token, password: 'een ander lang wachtwoord' };
    await expectDead(robin.console.cookie, () => new Console(apis[1]).must('POST', '/api/enrolment', chosen));
  });

  it.each([
    ['its day is over', `update identity.session set expires_at = now()`],
    ['nobody used it', `update identity.session set seen_at = now() - interval '31 minutes'`],
    ['it was removed', `delete from identity.session`],
  ])('A4 because %s is dead everywhere', async (_, sql) => {
    await expectDead(robin.console.cookie, () => database.query(sql));
  });

  it('A4 has a new token at every stage; the one before opens nothing any more', async () => {
    const console = new Console(apis[0]);
    await console.signIn(robin.login, robin.password);
    const first = console.cookie;
    await console.must('POST', '/api/session/totp', { code: codeOf(robin.secret) });
    expect(console.cookie).not.toBe(first);
    expect(await statusOf({ cookie: first })).toEqual([401, 401]);
    // Another sign-in of the same person leaves this one alone.
    expect(await statusOf(robin.console)).toEqual([200, 200]);

    const ada = await administrator();
    const inOne = ada.cookie;
    await ada.must('POST', '/api/session/programme', { code: 'stop_it_now' });
    expect(ada.cookie).not.toBe(inOne);
    expect(await statusOf({ cookie: inOne })).toEqual([401, 401]);
    expect(await statusOf(ada)).toEqual([200, 200]);
  });

  it('A4 cannot be chosen: a cookie that was planted before signing in opens nothing after it', async () => {
    const planted = `__Host-session=${randomBytes(32).toString('base64url')}`;
    const console = new Console(apis[0]);
    console.cookie = planted;
    await console.signIn('noor@demo.test');
    expect(console.cookie).not.toBe(planted);
    expect(await statusOf({ cookie: planted })).toEqual([401, 401]);
  });
});
