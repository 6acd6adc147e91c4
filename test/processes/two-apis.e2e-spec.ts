import { randomUUID } from 'node:crypto';
import type {
  DeskConversation,
  JoinedConversation,
  MessageView,
  VisitorSnapshot,
  DeskSnapshot,
  ReadMark,
  TypingMark,
  VisitorConversation,
  WaitingConversation,
} from '#contract';
import {
  type ChatClient,
  connectStaff,
  connectVisitor,
  signIn,
  startConversation,
} from '../support/clients.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { call } from '../support/http.js';
import { startProcess, type TestProcess } from '../support/process.js';
import { waitFor } from '../support/wait.js';

const backends = [
  { name: 'with Redis', redis: true },
  { name: 'without Redis', redis: false },
];

const late = (conversationId: string) => ({
  conversationId,
  clientMessageId: randomUUID(),
  text: 'Nog iets?',
});

const lines = (client: ChatClient): string[] =>
  client.messages.map(({ seq, author, text }) => `${seq} ${author} ${text}`);

describe.each(backends)('one chat across two api processes and a worker, $name', ({ redis }) => {
  let database: TestDatabase;
  let first: TestProcess;
  let second: TestProcess;
  let worker: TestProcess;

  beforeAll(async () => {
    database = await createTestDatabase();
    first = await startProcess('api', { database, redis });
    second = await startProcess('api', { database, redis, originPort: first.port });
    worker = await startProcess('worker', { database, redis, port: 0, originPort: first.port });
  }, 60_000);

  afterAll(async () => {
    await Promise.all([first, second, worker].map((process) => process.stop('SIGKILL')));
    await database.drop();
  });

  /** The visitor at the first process, the counsellor at the second, who learns of them from its queue. */
  async function meet() {
    const session = await signIn(second, 'noor@demo.test');
    const counsellor = await connectStaff(second, session);
    let queue: WaitingConversation[] = [];
    counsellor.socket.on('queue:changed', (changed: WaitingConversation[]) => (queue = changed));

    const { conversationId, token } = await startConversation(first);
    const visitor = await connectVisitor(first, token);
    const opened = await visitor.must<VisitorSnapshot>('chat:open');
    expect(opened.place).toMatchObject({ conversationId });

    await waitFor('the visitor in the queue, and there', () =>
      queue.some((waiting) => waiting.conversationId === conversationId && waiting.visitorHere),
    );
    let seen: VisitorConversation | undefined;
    visitor.socket.on('chat:changed', (changed: VisitorConversation) => (seen = changed));
    const joined = await counsellor.must<JoinedConversation>('queue:take', { conversationId });
    expect(joined.conversation).toMatchObject({ conversationId, state: 'active' });
    await waitFor('the visitor to hear of it', () => seen?.state === 'active');
    expect(seen).toMatchObject({ conversationId });
    return { session, conversationId, token, visitor, counsellor };
  }

  it('goes from the queue to the end, and no line is missing, twice or out of order', async () => {
    const { conversationId, visitor, counsellor } = await meet();

    await visitor.send(conversationId, 'Hallo');
    await waitFor('the counsellor to hear it', () => lines(counsellor).includes('2 visitor Hallo'));
    const read = visitor.next<ReadMark>('chat:read');
    await counsellor.must('chat:read', { conversationId, seq: 2 });
    expect(await read).toEqual({ conversationId, seq: 2, by: 'counsellor' });

    for (let turn = 0; turn < 20; turn += 1) {
      await Promise.all([
        visitor.send(conversationId, `vraag ${turn}`),
        counsellor.send(conversationId, `antwoord ${turn}`),
      ]);
    }
    for (const [client, other] of [
      [visitor, 'counsellor'],
      [counsellor, 'visitor'],
    ] as const) {
      const heard = (): MessageView[] => client.messages.filter(({ author }) => author === other);
      await waitFor('all of the other’s lines', () => heard().at(-1)?.text.endsWith(' 19'));
      const word = other === 'visitor' ? 'vraag' : 'antwoord';
      expect(
        heard()
          .map(({ text }) => text)
          .filter((text) => text !== 'Hallo'),
      ).toEqual(Array.from({ length: 20 }, (_, turn) => `${word} ${turn}`));
      // Whatever was told, also of one's own, came in the order of the numbers.
      const told = client.messages.map(({ seq }) => seq);
      expect(told).toEqual([...new Set(told)].sort((left, right) => left - right));
    }
    const { messages } = await visitor.must<VisitorSnapshot>('chat:open');
    expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 42 }, (_, index) => index + 1));

    let now: DeskConversation | undefined;
    counsellor.socket.on('chat:changed', (changed: DeskConversation) => (now = changed));
    await visitor.must('chat:end', { conversationId });
    await waitFor('the counsellor to hear of the end', () => now?.state === 'ended');
    expect(now).toMatchObject({ conversationId, endedBy: 'visitor' });
    await expect(counsellor.ask('chat:send', late(conversationId))).resolves.toMatchObject({
      ok: false,
      error: { code: 'conversation_ended' },
    });
    await visitor.must('chat:feedback', { conversationId, helped: 3 });
    [visitor, counsellor].forEach((client) => client.close());
  }, 90_000);

  it('R12 gives one conversation to exactly one of two counsellors at two processes', async () => {
    const { conversationId } = await startConversation(first);
    const at = async (server: TestProcess, login: string) =>
      connectStaff(server, await signIn(server, login));
    const counsellors = [await at(first, 'noor@demo.test'), await at(second, 'sam@demo.test')];
    const taken = await Promise.all(counsellors.map((one) => one.ask('queue:take', { conversationId })));
    expect(taken.map((ack) => (ack.ok ? 'taken' : ack.error.code)).sort()).toEqual([
      'already_taken',
      'taken',
    ]);
    await counsellors[taken.findIndex(({ ok }) => ok)]?.must('chat:end', { conversationId });
    counsellors.forEach((client) => client.close());
  }, 60_000);

  it('tells a counsellor whose own process was told nothing that their session ended', async () => {
    const { session, conversationId, visitor, counsellor } = await meet();
    const left = counsellor.next('session:ended');
    const back = new Promise<VisitorConversation>((resolve) =>
      visitor.socket.on(
        'chat:changed',
        (now: VisitorConversation) => now.state === 'waiting' && resolve(now),
      ),
    );
    const { status } = await call({
      port: first.port,
      to: first.origins.console,
      method: 'DELETE',
      path: '/api/session',
      body: {},
      headers: { cookie: session.cookie, 'x-csrf-token': session.csrfToken },
    });
    expect(status).toBe(204);
    await left;
    expect(await back).toMatchObject({ returned: true });
    const desk = await connectStaff(second, await signIn(second, 'sam@demo.test'));
    const { queue } = await desk.must<DeskSnapshot>('desk:open');
    expect(queue).toMatchObject([{ conversationId, returned: true }]);
    await visitor.must('chat:end', { conversationId });
    [visitor, counsellor, desk].forEach((client) => client.close());
  }, 60_000);

  if (redis)
    it('shows that the other types', async () => {
      const { conversationId, visitor, counsellor } = await meet();
      const typing = visitor.next<TypingMark>('chat:typing');
      counsellor.socket.emit('chat:typing', { conversationId, typing: true });
      expect(await typing).toEqual({ conversationId, typing: true, by: 'counsellor' });
      await visitor.must('chat:end', { conversationId });
      [visitor, counsellor].forEach((client) => client.close());
    }, 60_000);

  // The last one: the first process is gone after it.
  it('goes on with the other process when one is killed, and everything is still there', async () => {
    const { conversationId, token, visitor, counsellor } = await meet();
    await visitor.send(conversationId, 'Ben je er nog?');
    await first.stop('SIGKILL');
    await counsellor.send(conversationId, 'Ja, ik ben er.');

    const again = await connectVisitor({ ...second, origins: first.origins }, token);
    const { messages } = await again.must<VisitorSnapshot>('chat:open');
    expect(messages.map(({ text }) => text)).toEqual(['taken', 'Ben je er nog?', 'Ja, ik ben er.']);
    await again.send(conversationId, 'Fijn.');
    await waitFor('the counsellor to hear it', () => lines(counsellor).includes('4 visitor Fijn.'));
    [visitor, again, counsellor].forEach((client) => client.close());
  }, 90_000);
});
