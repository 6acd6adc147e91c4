import { randomUUID } from 'node:crypto';
import { startApi, type TestApi } from '../support/api.js';
import { type ChatClient, connectVisitor, startChat } from '../support/clients.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { waitFor } from '../support/wait.js';

const sockets = 5;
const perSocket = 200;

/** Sends as a page does: once more when the service was too busy to take it. */
async function insist(page: ChatClient, conversationId: string, clientMessageId: string) {
  for (;;) {
    const ack = await page.ask<{ seq: number }>('chat:send', {
      conversationId,
      clientMessageId,
      text: 'Eén keer',
    });
    if (ack.ok) return ack;
    if (ack.error.code !== 'unavailable') throw new Error(ack.error.code);
  }
}

describe('one message that is sent a thousand times', () => {
  let database: TestDatabase;
  let apis: TestApi[];

  beforeEach(async () => {
    database = await createTestDatabase();
    const env = { EVENTS_PER_SECOND: '1000' };
    const first = await startApi({ database, redis: true, env });
    const second = await startApi({ database, redis: true, env, originPort: first.port });
    apis = [first, second];
  });

  afterEach(async () => {
    await Promise.all(apis.map((api) => api.close()));
    await database.drop();
  });

  it('R5 over five sockets and two processes is one row, a thousand acknowledgements and one line on every screen', async () => {
    const [api] = apis as [TestApi];
    const { conversationId, token, visitor, counsellor } = await startChat(api);
    const pages: ChatClient[] = [visitor];
    for (let count = 1; count < sockets; count += 1) {
      const page = await connectVisitor(apis[count % 2] as TestApi, token);
      await page.must('chat:open');
      pages.push(page);
    }
    const clientMessageId = randomUUID();
    const acks = await Promise.all(
      pages.flatMap((page) =>
        Array.from({ length: perSocket }, () => insist(page, conversationId, clientMessageId)),
      ),
    );
    expect(acks).toHaveLength(sockets * perSocket);
    expect([...new Set(acks.map(({ seq }) => seq))]).toEqual([2]);

    // Whatever came twice would have come before this one, which is sent after it.
    const { seq } = await counsellor.send(conversationId, 'Daarna');
    expect(seq).toBe(3);
    await waitFor('every page to have the last line', () =>
      pages.every(({ messages }) => messages.some((line) => line.seq === seq)),
    );
    const heard = (client: ChatClient): number =>
      client.messages.filter((line) => line.clientMessageId === clientMessageId).length;
    expect(heard(counsellor)).toBe(1);
    expect(Math.max(...pages.map(heard))).toBeLessThanOrEqual(1);
    const rows = await database.query(
      'select conversation_id, seq from chat.message where client_message_id = $1',
      [clientMessageId],
    );
    expect(rows).toEqual([{ conversation_id: conversationId, seq: 2 }]);
    [...pages, counsellor].forEach((client) => client.close());
  }, 60_000);

  it('R5 keeps the words of the first: the same id with other words changes nothing, in its own conversation only', async () => {
    const [api] = apis as [TestApi];
    const one = await startChat(api);
    const other = await startChat(api, { login: 'sam@demo.test' });
    const clientMessageId = randomUUID();
    const first = await one.visitor.send(one.conversationId, 'Eerste', clientMessageId);
    expect(await one.counsellor.send(one.conversationId, 'Tweede', clientMessageId)).toEqual(first);
    expect(await other.visitor.send(other.conversationId, 'Derde', clientMessageId)).toMatchObject({
      seq: 2,
    });
    const page = await one.visitor.must<{ messages: { text: string }[] }>('chat:sync', {
      conversationId: one.conversationId,
      after: 0,
    });
    expect(page.messages.map(({ text }) => text)).toEqual(['taken', 'Eerste']);
    [one, other].forEach(({ visitor, counsellor }) => [visitor, counsellor].forEach((each) => each.close()));
  });
});
