import { randomUUID } from 'node:crypto';
import type { JoinedConversation, MessageView, QueuePlace, VisitorConversation } from '#contract';
import { JobsModule } from '../../apps/worker/src/worker.module.js';
import { startApi, type TestApi } from '../support/api.js';
import { connectStaff, connectVisitor, signIn, startConversation } from '../support/clients.js';
import { type CounsellorBrowser, startBrowser } from '../support/counsellor-browser.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { waitFor } from '../support/wait.js';

const ofVisitor = 'Er is iets gebeurd.';
const ofCounsellor = 'Fijn dat je er bent.';

describe("a counsellor's browser that dies", () => {
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

  /** A visitor's page with all it was told. */
  async function visit() {
    const { conversationId, token } = await startConversation(api);
    const client = await connectVisitor(api, token);
    const states: VisitorConversation[] = [];
    const places: QueuePlace[] = [];
    client.socket.on('chat:changed', (state: VisitorConversation) => states.push(state));
    client.socket.on('queue:place', (place: QueuePlace) => places.push(place));
    await client.must('chat:open');
    return { conversationId, client, states, places };
  }

  async function loseCounsellor(lose: (browser: CounsellorBrowser) => void) {
    const earlier = [await visit(), await visit()];
    const { conversationId, client, states, places } = await visit();
    await client.send(conversationId, ofVisitor);
    const browser = await startBrowser(api, await signIn(api, 'noor@demo.test'), [
      ['desk:open', {}],
      ['queue:take', { conversationId }],
      ['chat:send', { conversationId, clientMessageId: randomUUID(), text: ofCounsellor }],
    ]);
    try {
      await waitFor('the visitor to have a counsellor', () => states.at(-1)?.state === 'active');
      lose(browser);
      await waitFor('the visitor to be told', () => states.at(-1)?.returned, 60_000);
      await waitFor('the front of the queue', () => places.at(-1)?.ahead === 0);
      await waitFor('the line that says so', () => client.messages.at(-1)?.text === 'returned');
    } finally {
      browser.signal('SIGKILL');
    }
    [...earlier.map((each) => each.client), client].forEach((each) => each.close());
    return { conversationId, state: states.at(-1), told: client.messages };
  }

  /** What the next counsellor gets who takes whoever is first. */
  async function takeNext(): Promise<JoinedConversation> {
    const desk = await connectStaff(api, await signIn(api, 'sam@demo.test'));
    const joined = await desk.must<JoinedConversation>('queue:take');
    desk.close();
    return joined;
  }

  const texts = (messages: readonly MessageView[]): string[] => messages.map(({ text }) => text);
  const everything = [ofVisitor, 'taken', ofCounsellor, 'returned', 'taken'];

  it('R11 a killed browser: the visitor is told, waits in front of all others, and both texts are kept', async () => {
    const { conversationId, state, told } = await loseCounsellor((browser) => browser.signal('SIGKILL'));
    expect(state).toMatchObject({ conversationId, state: 'waiting', returned: true });
    expect(state).not.toHaveProperty('alias');
    expect(texts(told)).toEqual(['taken', ofCounsellor, 'returned']);
    const next = await takeNext();
    expect(next.conversation.conversationId).toBe(conversationId);
    expect(texts(next.messages)).toEqual(everything);
  }, 90_000);

  it('R11 a frozen browser, whose connection stays open and silent, is noticed alike', async () => {
    const { conversationId } = await loseCounsellor((browser) => browser.signal('SIGSTOP'));
    const next = await takeNext();
    expect(next.conversation.conversationId).toBe(conversationId);
    expect(texts(next.messages)).toEqual(everything);
  }, 90_000);
});
