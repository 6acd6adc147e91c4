import { randomUUID } from 'node:crypto';
import { ComingBack, ConversationFactsReader } from '#chat';
import type { ContactPage, ContactSummary, ContactView } from '#contract';
import { JobsModule } from '../../apps/worker/src/worker.module.js';
import { startApi, type TestApi } from '../support/api.js';
import {
  type ChatClient,
  connectStaff,
  connectVisitor,
  signIn,
  startConversation,
} from '../support/clients.js';
import type { Console } from '../support/console.js';
import { signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { waitFor } from '../support/wait.js';

describe('a chat and its contact', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let sam: Console;
  const desks: ChatClient[] = [];
  const visitors: ChatClient[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database, role: 'all' }, [JobsModule]);
    noor = await signedIn(api, 'noor');
    sam = await signedIn(api, 'sam');
  });

  afterAll(async () => {
    [...desks, ...visitors].forEach((client) => client.close());
    await api.close();
    await database.drop();
  });

  async function deskOf(login: string): Promise<ChatClient> {
    const desk = await connectStaff(api, await signIn(api, login));
    await desk.must('desk:set', { available: true, maxParallel: 3 });
    desks.push(desk);
    return desk;
  }

  async function visitorOf(token: string): Promise<ChatClient> {
    const visitor = await connectVisitor(api, token);
    await visitor.must('chat:open');
    visitors.push(visitor);
    return visitor;
  }

  const contactsOf = async (page: Console, conversationId: string): Promise<readonly ContactSummary[]> =>
    (await page.must<ContactPage>('GET', `/api/contacts?conversationId=${conversationId}`)).contacts;

  const contactOf = (page: Console, conversationId: string, fits: (contact: ContactSummary) => boolean) =>
    waitFor('the contact of the chat', async () => (await contactsOf(page, conversationId)).find(fits));

  it('begin together: a draft is there once it is taken, filled in with what the visitor said, and knows how long it took', async () => {
    const asked = { topic: 'ncii', ageBand: '15-17' };
    const { conversationId, token } = await startConversation(api, 'helpwanted', asked);
    const visitor = await visitorOf(token);
    expect(await contactsOf(noor, conversationId)).toEqual([]);
    const desk = await deskOf('noor@demo.test');
    await desk.must('queue:take', { conversationId });
    const { id } = await contactOf(noor, conversationId, () => true);
    const view = await noor.must<ContactView>('GET', `/api/contacts/${id}`);
    expect(view).toMatchObject({
      channel: 'chat',
      kind: 'counselling',
      state: 'draft',
      counsellor: { displayName: 'Noor (demo)' },
      conversationId,
      answers: { primary_topic: 'ncii', victim_age_band: '15-17' },
      missing: ['reporter_role', 'referred_to'],
    });
    expect([view.durationSeconds, view.exchange]).toEqual([undefined, undefined]);
    const clientMessageId = randomUUID();
    const texts: [ChatClient, string, string][] = [
      [visitor, clientMessageId, 'Ben je daar?'],
      // Sent again, as a page does that heard nothing: it counts once.
      [visitor, clientMessageId, 'Ben je daar?'],
      [visitor, randomUUID(), "Hij heeft foto's van mij."],
      [desk, randomUUID(), 'Dag, goed dat je er bent.'],
    ];
    for (const [side, id, text] of texts)
      await side.must('chat:send', { conversationId, clientMessageId: id, text });
    await desk.must('chat:end', { conversationId });
    const ended = await contactOf(
      noor,
      conversationId,
      ({ durationSeconds }) => durationSeconds !== undefined,
    );
    expect(ended).toMatchObject({
      id,
      state: 'draft',
      exchange: { visitor: { messages: 2, words: 8 }, counsellor: { messages: 1, words: 6 } },
    });
    const last = await noor.must<ContactView>('GET', `/api/contacts/${id}`);
    await noor.must('POST', `/api/contacts/${id}/close`, {
      revision: last.revision,
      answers: { reporter_role: 'victim', referred_to: ['none'] },
    });
  });

  it('know of each round how long it took, also when the visitor was back before anybody heard of its end', async () => {
    const { conversationId, token } = await startConversation(api);
    const visitor = await visitorOf(token);
    const desk = await deskOf('noor@demo.test');
    const say = (text: string) =>
      visitor.must('chat:send', { conversationId, clientMessageId: randomUUID(), text });
    await desk.must('queue:take', { conversationId });
    await contactOf(noor, conversationId, () => true);
    await say('Tot morgen');
    // What the worker would do at the end waits until the visitor is back.
    const release = heldFacts(api);
    await desk.must('chat:end', { conversationId });
    await api.application.get(ComingBack).resume({ programme: 'helpwanted', conversationId });
    await say('Ik ben er weer');
    await desk.must('queue:take', { conversationId });
    release();
    const rounds = await waitFor('both contacts', async () => {
      const contacts = await contactsOf(noor, conversationId);
      return contacts.length === 2 && contacts[1]?.exchange ? contacts : undefined;
    });
    const [second, first] = rounds;
    expect(first?.durationSeconds).toBeDefined();
    expect(first?.exchange).toMatchObject({ visitor: { messages: 1, words: 2 } });
    await desk.must('chat:end', { conversationId });
    const whole = await contactOf(noor, conversationId, (each) => each.id === second?.id && !!each.exchange);
    expect(whole.exchange).toMatchObject({ visitor: { messages: 1, words: 4 } });
  });

  it('that were logged while it went on still learn how long it took', async () => {
    const { conversationId } = await startConversation(api);
    const desk = await deskOf('noor@demo.test');
    await desk.must('queue:take', { conversationId });
    const { id } = await contactOf(noor, conversationId, () => true);
    const { revision } = await noor.must<ContactView>('GET', `/api/contacts/${id}`);
    const closed = await noor.must<ContactView>('POST', `/api/contacts/${id}/close`, {
      revision,
      kind: 'prank',
    });
    await desk.must('chat:end', { conversationId });
    await contactOf(noor, conversationId, ({ exchange }) => exchange !== undefined);
    const after = await noor.must<ContactView>('GET', `/api/contacts/${id}`);
    expect(after).toMatchObject({ state: 'closed', revision: closed.revision });
    expect(after.durationSeconds).toBeDefined();
  });

  it('stay together when it goes to a colleague: one contact, and it is theirs', async () => {
    const { conversationId } = await startConversation(api, 'helpwanted', { topic: 'question' });
    const first = await deskOf('noor@demo.test');
    await first.must('queue:take', { conversationId });
    const { id } = await contactOf(noor, conversationId, () => true);
    await first.must('queue:return', { conversationId });
    await (await deskOf('sam@demo.test')).must('queue:take', { conversationId });
    const theirs = await contactOf(sam, conversationId, () => true);
    expect([theirs.id, theirs.counsellor?.displayName]).toEqual([id, 'Sam (demo)']);
    expect(await contactsOf(noor, conversationId)).toEqual([]);
  });

  it('of Stop it Now! begin with the age of the one who was spoken with', async () => {
    const asked = { topic: 'feelings', ageBand: '26-39' };
    const { conversationId } = await startConversation(api, 'stop_it_now', asked);
    const kim = await signedIn(api, 'kim');
    await (await deskOf('kim@demo.test')).must('queue:take', { conversationId });
    const { id } = await contactOf(kim, conversationId, () => true);
    const { answers } = await kim.must<ContactView>('GET', `/api/contacts/${id}`);
    expect(answers).toEqual({ primary_topic: 'feelings', reporter_age_band: '26-39' });
  });

  it('that nobody took has none', async () => {
    const { conversationId } = await startConversation(api);
    const { conversationId: later } = await startConversation(api);
    const [desk] = desks;
    await desk?.must('queue:take', { conversationId: later });
    await contactOf(noor, later, () => true);
    expect(await contactsOf(noor, conversationId)).toEqual([]);
  });
});

/** Keeps the worker from reading how a conversation stands, until it is let go. */
function heldFacts({ application }: TestApi): () => void {
  const reader = application.get(ConversationFactsReader);
  const read = reader.of.bind(reader);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  reader.of = async (...asked) => {
    await held;
    return read(...asked);
  };
  return release;
}
