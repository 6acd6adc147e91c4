import { randomUUID } from 'node:crypto';
import type { DeskSnapshot, WaitingConversation } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import {
  type ChatClient,
  connectStaff,
  connectVisitor,
  signIn,
  startChat,
  startConversation,
} from '../support/clients.js';
import { Console } from '../support/console.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { waitFor } from '../support/wait.js';

const notFound = { ok: false, error: { code: 'not_found' } };

/** Every event that names a conversation, with a payload that is otherwise good. */
const naming = (conversationId: string): readonly (readonly [event: string, payload: object])[] => [
  ['chat:send', { conversationId, clientMessageId: randomUUID(), text: 'Hallo' }],
  ['chat:sync', { conversationId, after: 0 }],
  ['chat:history', { conversationId, before: 9 }],
  ['chat:typing', { conversationId, typing: true }],
  ['chat:end', { conversationId }],
];

const ofStaff = (conversationId: string): readonly (readonly [event: string, payload: object])[] => [
  ...naming(conversationId),
  ['queue:return', { conversationId }],
  ['chat:join', { conversationId }],
  ['chat:close', { conversationId }],
];

const ofVisitors = (conversationId: string): readonly (readonly [event: string, payload: object])[] => [
  ...naming(conversationId),
  ['chat:read', { conversationId, seq: 1 }],
  ['chat:leave', { conversationId }],
  ['chat:feedback', { conversationId, helped: 3 }],
];

describe('a conversation that is not yours', () => {
  let database: TestDatabase;
  let api: TestApi;
  let open: ChatClient[];

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    open = [];
  });

  afterEach(async () => {
    open.forEach((client) => client.close());
    await api.close();
    await database.drop();
  });

  const keep = <T extends ChatClient>(client: T): T => (open.push(client), client);
  const desk = async (login: string, programme: 'helpwanted' | 'stop_it_now'): Promise<ChatClient> =>
    keep(await connectStaff(api, await signIn(api, login, programme)));
  const state = (): Promise<object[]> =>
    database.query(
      `select id, state, last_seq, visitor_read_seq, counsellor_read_seq, counsellor_id, helped, cleared_at
       from chat.conversation order by id`,
    );

  it.each([
    { whose: 'of the other programme', login: 'kim@demo.test', programme: 'stop_it_now' as const },
    { whose: 'of another counsellor', login: 'sam@demo.test', programme: 'helpwanted' as const },
    { whose: 'of nobody', login: '', programme: 'helpwanted' as const },
  ])('P4 does not exist for a counsellor: one $whose', async ({ login, programme }) => {
    const noor = await desk('noor@demo.test', 'helpwanted');
    const theirs = login === '' ? undefined : await startChat(api, { login, programme });
    const id = theirs?.conversationId ?? randomUUID();
    [theirs?.visitor, theirs?.counsellor].forEach((client) => client && keep(client));
    const before = await state();
    for (const [event, payload] of ofStaff(id))
      expect([event, await noor.ask(event, payload)]).toEqual([event, notFound]);
    // Reading tells nobody anything, so it is answered and moves nothing.
    await noor.ask('chat:read', { conversationId: id, seq: 1 });
    expect(await state()).toEqual(before);
    expect(noor.messages).toEqual([]);
  });

  it('P4 does not exist for a visitor: neither of their programme nor of the other', async () => {
    const mine = await startConversation(api);
    const visitor = keep(await connectVisitor(api, mine.token));
    const others = [
      await startChat(api),
      await startChat(api, { login: 'kim@demo.test', programme: 'stop_it_now' }),
    ];
    others.forEach((each) => [each.visitor, each.counsellor].forEach(keep));
    const before = await state();
    for (const { conversationId } of others) {
      for (const [event, payload] of ofVisitors(conversationId))
        expect([event, await visitor.ask(event, payload)]).toEqual([event, notFound]);
    }
    expect(await state()).toEqual(before);
  });

  it('P4 is on no board: a queue lists its own programme only, and nothing can be taken from the other', async () => {
    const noor = await desk('noor@demo.test', 'helpwanted');
    const boards: WaitingConversation[][] = [];
    noor.socket.on('queue:changed', (queue: WaitingConversation[]) => boards.push(queue));
    const foreign = await startConversation(api, 'stop_it_now');
    const own = await startConversation(api);
    const listed = (): string[] => boards.flat().map(({ conversationId }) => conversationId);
    await waitFor('the queue to change', () => listed().includes(own.conversationId));
    const ids = listed();
    expect([...new Set(ids)]).toEqual([own.conversationId]);
    expect(await noor.ask('queue:take', { conversationId: foreign.conversationId })).toEqual(notFound);
    await noor.must('queue:take');
    expect(await noor.ask('queue:take')).toMatchObject({ error: { code: 'queue_empty' } });
    const kim = await desk('kim@demo.test', 'stop_it_now');
    const { queue } = await kim.must<DeskSnapshot>('desk:open');
    expect(queue.map(({ conversationId }) => conversationId)).toEqual([foreign.conversationId]);
  });

  it('P4 opens at no other host: a token of one programme is unknown at the other, and at the console', async () => {
    const { token } = await startConversation(api, 'stop_it_now');
    await expect(connectVisitor(api, token, 'helpwanted')).rejects.toThrow('not_found');
    const atConsole = { ...api, origins: { ...api.origins, stop_it_now: api.origins.console } };
    await expect(connectVisitor(atConsole, token, 'stop_it_now')).rejects.toThrow('not_found');
    keep(await connectVisitor(api, token, 'stop_it_now'));
  });

  it('P4 is entered by role: a counsellor of one programme cannot enter the other', async () => {
    const console = new Console(api);
    await console.signIn('noor@demo.test');
    const { status } = await console.ask('POST', '/api/session/programme', { code: 'stop_it_now' });
    expect(status).toBe(403);
    expect(await console.must('GET', '/api/session')).toMatchObject({ programme: { code: 'helpwanted' } });
  });
});
