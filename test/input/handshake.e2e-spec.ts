import { staffNamespace, visitorNamespace } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import { signIn, startConversation } from '../support/clients.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { call } from '../support/http.js';
import { RawSocket } from '../support/raw-socket.js';
import { waitFor } from '../support/wait.js';

describe('the handshake of a socket', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
  }, 60_000);

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  /** Origins a page of `own` does not have; an empty one is left out. */
  const foreign = (own: string): string[] => {
    const { host, hostname, port } = new URL(own);
    return [
      '',
      'null',
      'http://evil.example.org',
      `http://${hostname}`,
      `http://${hostname}:${Number(port) + 1}`,
      `https://${host}`,
      `http://sub.${host}`,
      `http://localhost:${port}`,
      `http://${hostname}.evil.example.org:${port}`,
      `http://evil.example.org/${own}`,
      `http://evil.example.org?${own}`,
      `http://${hostname}@evil.example.org:${port}`,
      `${own}.evil.example.org`,
      `${own}/`,
      `${own} http://evil.example.org`,
      `http://${hostname.toUpperCase()}:${port}`,
      `file://`,
      `data:text/html`,
    ];
  };

  const hosts = ['helpwanted', 'stop_it_now', 'console'] as const;

  it.each(hosts)(
    'A7 is refused to every page that is not of %s itself, whatever its origin says',
    async (name) => {
      const own = api.origins[name];
      const others = hosts.filter((other) => other !== name).map((other) => api.origins[other]);
      for (const origin of [...foreign(own), ...others]) {
        const { status, socket } = await RawSocket.open(api.port, own, { headers: { origin } });
        expect([origin, status]).not.toEqual([origin, 101]);
        expect([origin, socket.heard]).toEqual([origin, []]);
        socket.close();
      }
      const { status, socket } = await RawSocket.open(api.port, own);
      expect(status).toBe(101);
      socket.close();
    },
  );

  it('A7 is refused under a host that is nobody’s, though its origin agrees with it', async () => {
    for (const origin of [
      `http://evil.example.org`,
      `http://localhost:${api.port}`,
      `http://127.0.0.1:${api.port}`,
    ]) {
      const { status } = await RawSocket.open(api.port, origin);
      expect([origin, status]).not.toEqual([origin, 101]);
    }
  });

  it.each(['', 'http://evil.example.org', 'own'])(
    'A7 is refused to polling, with origin %j too',
    async (given) => {
      const own = api.origins.console;
      const origin: Record<string, string> = given === '' ? {} : { origin: given === 'own' ? own : given };
      const path = '/socket.io/?EIO=4&transport=polling';
      const answer = await call({ port: api.port, to: own, path, headers: origin });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.text).not.toContain('sid');
      const posted = await call({
        port: api.port,
        to: own,
        path: `${path}&sid=x`,
        method: 'POST',
        body: '40/staff,',
        headers: origin,
      });
      expect(posted.status).toBeGreaterThanOrEqual(400);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it('A7 needs a session or a token: without one nothing is joined, and an event before joining closes the socket', async () => {
    for (const [origin, namespace, event] of [
      [api.origins.console, staffNamespace, 'desk:open'],
      [api.origins.helpwanted, visitorNamespace, 'chat:open'],
    ] as const) {
      const refused = await RawSocket.open(api.port, origin);
      await refused.socket.join(namespace, {});
      expect(refused.socket.heard.at(-1)).toMatch(/^44/);
      const early = await RawSocket.open(api.port, origin);
      early.socket.send(`42${namespace},1["${event}",{}]`);
      await waitFor('the socket to close', () => early.socket.closed);
      expect(early.socket.heard.filter((said) => said.startsWith('4'))).toEqual([]);
      refused.socket.close();
    }
  });

  it('A7 lets nobody in by the wrong door: a cookie opens no visitor’s socket, a token none of the console, and no other namespace exists', async () => {
    const { cookie } = await signIn(api, 'noor@demo.test');
    const { token } = await startConversation(api);
    const attempts = [
      [api.origins.helpwanted, staffNamespace],
      [api.origins.console, visitorNamespace],
      [api.origins.console, '/'],
      [api.origins.console, '/admin'],
      [api.origins.helpwanted, '/'],
    ] as const;
    const heard = attempts.map(async ([origin, namespace]) => {
      const { socket } = await RawSocket.open(api.port, origin, { headers: { cookie } });
      await socket.join(namespace, { token });
      await waitFor('the connection to be closed', () => socket.closed);
      return socket.heard.slice(1).map((said) => said.slice(0, 2));
    });
    // Refused, and closed soon after by the server itself.
    expect(await Promise.all(heard)).toEqual(attempts.map(() => ['44']));
  }, 60_000);
});
