import { randomBytes, randomUUID } from 'node:crypto';
import { staffNamespace } from '#contract';
import { io } from 'socket.io-client';
import { startApi, type TestApi } from '../support/api.js';
import {
  ChatClient,
  connectStaff,
  connectVisitor,
  signIn,
  socketOptions,
  startConversation,
} from '../support/clients.js';
import { signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { call } from '../support/http.js';
import type { Filling, Probe } from './probes.js';
import { probesOf, said } from './same-answer.js';
import { conversationsOf, type World } from './world.js';

describe('a conversation that is not yours', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  const sockets: ChatClient[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    // Events name conversations and nothing else.
    world = (await conversationsOf(api)) as World;
  });

  afterAll(async () => {
    sockets.forEach((socket) => socket.close());
    await api.close();
    await database.drop();
  });

  const eventOf = (route: string): string => route.split(' ')[1] ?? '';
  const payload = (probe: Probe, id: string): object =>
    (probe.fill({ id, world, own: '', isOwner: false }) satisfies Filling).body ?? {};

  const state = () =>
    database.query(
      `select id, state, last_seq, visitor_read_seq, counsellor_read_seq, counsellor_id, helped, cleared_at,
         (select count(*)::int from audit.entry) as entries
       from chat.conversation order by id`,
    );

  const keep = (client: ChatClient): ChatClient => {
    sockets.push(client);
    return client;
  };

  /** Sends the events of a namespace to each socket, about an object and about nothing; gives what went wrong. */
  async function tell(
    namespace: 'staff' | 'visitor',
    heard: readonly (readonly [client: ChatClient, isColleague: boolean])[],
  ): Promise<unknown[]> {
    const wrong: unknown[] = [];
    const probes = probesOf(`${namespace} `);
    for (const [client, isColleague] of heard) {
      for (const [route, probe] of probes.filter(([, { shared }]) => !(shared && isColleague))) {
        const ask = async (id: string) =>
          JSON.stringify(await client.ask(eventOf(route), payload(probe, id))).replaceAll(id, '{id}');
        const [there, gone] = [await ask(world[probe.object]), await ask(randomUUID())];
        const expected = probe.unknown === 200 ? '{"ok":true}' : '{"ok":false,"error":{"code":"not_found"}}';
        if (there !== gone || gone !== expected) wrong.push([route, there, gone]);
      }
    }
    return wrong;
  }

  it('A8 P4 events of staff about conversations of others are answered as about none, and change nothing', async () => {
    const desk = async (login: string, programme: 'helpwanted' | 'stop_it_now' = 'helpwanted') =>
      keep(await connectStaff(api, await signIn(api, login, programme)));
    const [noor, sam, kim] = [
      await desk('noor@demo.test'),
      await desk('sam@demo.test'),
      await desk('kim@demo.test', 'stop_it_now'),
    ];
    for (const name of ['conversation', 'handedBack'] as const)
      await noor.must('queue:take', { conversationId: world[name] });
    const before = await state();
    expect(
      await tell('staff', [
        [kim, false],
        [sam, true],
      ]),
    ).toEqual([]);
    expect(await state()).toEqual(before);
    for (const [client, hidden, seen] of [
      [kim, ['conversation', 'handedBack', 'waiting'], []],
      [sam, ['conversation', 'handedBack'], ['waiting']],
      [noor, [], ['conversation', 'handedBack', 'waiting']],
    ] as const) {
      const text = JSON.stringify(await client.must('desk:open'));
      expect(hidden.filter((name) => text.includes(world[name]))).toEqual([]);
      expect(seen.filter((name) => !text.includes(world[name]))).toEqual([]);
    }
    for (const [route, probe] of probesOf('staff ')) {
      const ack = await noor.ask(eventOf(route), payload(probe, world[probe.object]));
      expect([route, ack]).toMatchObject([route, { ok: true }]);
    }
  });

  it('A8 P4 events of visitors about conversations of others are answered as about none, and change nothing', async () => {
    const [near, far] = [await startConversation(api), await startConversation(api, 'stop_it_now')];
    const theirs = [
      keep(await connectVisitor(api, near.token)),
      keep(await connectVisitor(api, far.token, 'stop_it_now')),
    ];
    const before = await state();
    expect(
      await tell(
        'visitor',
        theirs.map((client) => [client, false] as const),
      ),
    ).toEqual([]);
    expect(await state()).toEqual(before);
    const own = keep(await connectVisitor(api, world.visitorToken));
    for (const [route, probe] of probesOf('visitor ')) {
      const ack = await own.ask(eventOf(route), payload(probe, world[probe.object]));
      // Those that were sent before may have ended it, which is no secret to them.
      if (!ack.ok) expect([route, ack.error.code]).toEqual([route, 'conversation_ended']);
    }
  });

  it('A8 A7 sockets open for nobody without a session or a token, and for a role that may not every event is refused', async () => {
    const nobody = { cookie: '', csrfToken: '', view: {} as never };
    await expect(connectStaff(api, nobody)).rejects.toThrow('signed_out');
    for (const token of [randomBytes(32).toString('base64url'), ''])
      await expect(connectVisitor(api, token)).rejects.toThrow('not_found');
    for (const host of ['stop_it_now', 'console'] as const) {
      const elsewhere = { ...api, origins: { ...api.origins, helpwanted: api.origins[host] } };
      await expect(connectVisitor(elsewhere, world.visitorToken)).rejects.toThrow('not_found');
    }
    const { cookie } = await signedIn(api, 'ada');
    const options = socketOptions(api.origins.console, { extraHeaders: { cookie } });
    const ada = keep(new ChatClient(io(`http://127.0.0.1:${api.port}${staffNamespace}`, options)));
    for (const [route, probe] of probesOf('staff '))
      for (const id of [world[probe.object], randomUUID()])
        expect([route, await ada.ask(eventOf(route), payload(probe, id))]).toMatchObject([
          route,
          { ok: false, error: { code: 'forbidden' } },
        ]);
  });

  it('A8 P4 the farewell of a page ends nothing of another programme', async () => {
    const { token, conversationId } = await startConversation(api);
    const leave = (programme: 'helpwanted' | 'stop_it_now') =>
      call({
        port: api.port,
        to: api.origins[programme],
        method: 'POST',
        path: '/api/conversations/leave',
        body: token,
        headers: { 'content-type': 'text/plain' },
      });
    const state = async () =>
      (
        await database.query<{ state: string }>('select state from chat.conversation where id = $1', [
          conversationId,
        ])
      )[0]?.state;
    const foreign = await leave('stop_it_now');
    expect([foreign.status, await state()]).toEqual([204, 'waiting']);
    const own = await leave('helpwanted');
    expect([own.status, await state()]).toEqual([204, 'ended']);
    expect(said(foreign, token)).toBe(said(own, token));
  });
});
