import type { JoinedConversation, QueuePlace } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import {
  type ChatClient,
  connectStaff,
  connectVisitor,
  signIn,
  startConversation,
} from '../support/clients.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { addCounsellors } from '../support/staff.js';
import { waitFor } from '../support/wait.js';

/** A visitor's page that remembers every place it was told. */
interface Waiting {
  readonly conversationId: string;
  readonly visitor: ChatClient;
  readonly places: number[];
}

const visitors = 50;
const workers = 5;
const returned = 3;

describe('a queue of fifty with five counsellors', () => {
  let database: TestDatabase;
  let api: TestApi;
  let desks: ChatClient[];

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database, env: { EVENTS_PER_SECOND: '1000' } });
    const logins = await addCounsellors(database, workers);
    desks = await Promise.all(logins.map(async (login) => connectStaff(api, await signIn(api, login))));
  }, 60_000);

  afterAll(async () => {
    desks.forEach((desk) => desk.close());
    await api.close();
    await database.drop();
  });

  async function wait(): Promise<Waiting> {
    const { conversationId, token } = await startConversation(api);
    const visitor = await connectVisitor(api, token);
    const places: number[] = [];
    const { place } = await visitor.must<{ place: QueuePlace }>('chat:open');
    places.push(place.ahead);
    visitor.socket.on('queue:place', ({ ahead }: QueuePlace) => places.push(ahead));
    return { conversationId, visitor, places };
  }

  /** Takes, greets and ends, until nobody waits; gives what was taken, in order. */
  async function work(desk: ChatClient): Promise<string[]> {
    const taken: string[] = [];
    for (;;) {
      const ack = await desk.ask<JoinedConversation>('queue:take');
      if (!ack.ok)
        return ack.error.code === 'queue_empty' ? taken : Promise.reject(new Error(ack.error.code));
      const { conversationId } = ack.conversation;
      taken.push(conversationId);
      await desk.send(conversationId, 'Hallo');
      await desk.must('chat:end', { conversationId });
    }
  }

  /** Handed back by a counsellor, so they stand in front of everyone, the first to come first. */
  async function handBack(first: readonly Waiting[]): Promise<void> {
    const [desk] = desks as [ChatClient];
    for (const { conversationId } of first) await desk.must('queue:take', { conversationId });
    for (const { conversationId } of first.toReversed()) await desk.must('queue:return', { conversationId });
  }

  it('R10 helps first who came first, returned ones before all, and no place ever gets worse', async () => {
    const queue: Waiting[] = [];
    for (let count = 0; count < visitors; count += 1) queue.push(await wait());
    const front = queue.slice(20, 20 + returned);
    await handBack(front);
    const expected = [...front, ...queue.filter((each) => !front.includes(each))];
    // Told of the change before the counsellors begin: from here on places may only get better.
    await waitFor('everyone to know their place', () =>
      expected.every(({ places }, ahead) => places.at(-1) === ahead),
    );
    expected.forEach(({ places }) => places.splice(0, places.length - 1));

    const taken = await Promise.all(desks.map(work));

    const ids = expected.map(({ conversationId }) => conversationId);
    const rankOf = new Map(ids.map((id, rank) => [id, rank]));
    const order = await database.query<{ id: string }>(
      `select conversation_id as id from chat.message where line = 'ended' order by sent_at`,
    );
    expect(order.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    // Each counsellor goes down the queue, and only the four others of the moment may be ahead of a turn.
    taken.forEach((mine) => {
      const ranks = mine.map((id) => rankOf.get(id) ?? -1);
      expect(ranks).toEqual(ranks.toSorted((left, right) => left - right));
    });
    const turns = await database.query<{ id: string }>(`select id from chat.conversation order by taken_at`);
    const overtaken = turns.map(({ id }, turn) => turn - (rankOf.get(id) ?? -1));
    expect(Math.max(...overtaken)).toBeLessThan(workers);
    expected.forEach(({ places }) => expect(places).toEqual(places.toSorted((left, right) => right - left)));
    queue.forEach(({ visitor }) => visitor.close());
  }, 60_000);
});
