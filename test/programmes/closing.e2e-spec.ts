import type { JoinedConversation, VisitorConversation } from '#contract';
import { JobsModule } from '../../apps/worker/src/worker.module.js';
import { startApi, type TestApi } from '../support/api.js';
import { connectVisitor, startChat, startConversation } from '../support/clients.js';
import { Console } from '../support/console.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { call } from '../support/http.js';
import { waitFor } from '../support/wait.js';

describe('the chat closes', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startApi({ database, role: 'all' }, [JobsModule]);
  });

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  async function close(): Promise<void> {
    const console = new Console(api);
    await console.signIn('ada@demo.test');
    await console.must('POST', '/api/session/programme', { code: 'helpwanted' });
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await console.must('PUT', '/api/hours/override', { state: 'closed', until });
    await waitFor('the door to close', async () => {
      const { status } = await begin();
      return status === 409;
    });
  }

  const begin = () =>
    call<{ error?: { code: string } }>({
      port: api.port,
      to: api.origins.helpwanted,
      method: 'POST',
      path: '/api/conversations',
      body: { language: 'nl', confidentialityVersion: '2026-11' },
    });

  it('R15 a chat begun before goes on: words both ways, a reload, and whoever waits is still helped', async () => {
    const { conversationId, token, visitor, counsellor } = await startChat(api);
    const waits = await startConversation(api);
    const waiting = await connectVisitor(api, waits.token);
    await waiting.must('chat:open');
    await close();
    expect((await begin()).body.error?.code).toBe('closed');

    const first = await visitor.send(conversationId, 'Gaan jullie nu dicht?');
    const second = await counsellor.send(conversationId, 'Voor jou niet.');
    expect(second.seq).toBe(first.seq + 1);
    visitor.close();
    const again = await connectVisitor(api, token);
    const { conversation } = await again.must<{ conversation: VisitorConversation }>('chat:open');
    expect(conversation.state).toBe('active');

    const taken = await counsellor.must<JoinedConversation>('queue:take', {
      conversationId: waits.conversationId,
    });
    await waitFor('the first line', () => waiting.messages.length > 0);
    await counsellor.send(taken.conversation.conversationId, 'Fijn dat je wachtte.');
    await waitFor('the counsellor’s words', () => waiting.messages.length > 1);

    // The job that opens and closes has come round meanwhile, and so has the sweep.
    const states = await database.query<{ state: string }>('select distinct state from chat.conversation');
    expect(states).toEqual([{ state: 'active' }]);
    [again, waiting, counsellor].forEach((client) => client.close());
  });
});
