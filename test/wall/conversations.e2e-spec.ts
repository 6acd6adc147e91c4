import type { DeskSnapshot, WaitingConversation } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import { type ChatClient, connectStaff, signIn, startConversation } from '../support/clients.js';
import { Console } from '../support/console.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { waitFor } from '../support/wait.js';

const notFound = { ok: false, error: { code: 'not_found' } };

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

  it('P4 is entered by role: a counsellor of one programme cannot enter the other', async () => {
    const console = new Console(api);
    await console.signIn('noor@demo.test');
    const { status } = await console.ask('POST', '/api/session/programme', { code: 'stop_it_now' });
    expect(status).toBe(403);
    expect(await console.must('GET', '/api/session')).toMatchObject({ programme: { code: 'helpwanted' } });
  });
});
