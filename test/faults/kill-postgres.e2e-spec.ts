import { setTimeout as delay } from 'node:timers/promises';
import { type Ack, staffNamespace, visitorNamespace } from '#contract';
import { connectVisitor, signIn, startConversation } from '../support/clients.js';
import { DurableClient } from '../support/durable-client.js';
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres.js';
import { startProcess, type TestProcess } from '../support/process.js';
import { addCounsellors } from '../support/staff.js';
import { waitFor } from '../support/wait.js';

const chats = 12;
const heldByOne = 6;

interface Chat {
  readonly conversationId: string;
  readonly sides: readonly [visitor: DurableClient, counsellor: DurableClient];
}

describe('a Postgres that is killed with -9 while conversations go on', () => {
  let postgres: OwnPostgres;
  let api: TestProcess;
  let worker: TestProcess;

  beforeEach(async () => {
    postgres = await startOwnPostgres();
    const { database } = postgres;
    api = await startProcess('api', { database, env: { EVENTS_PER_SECOND: '1000' } });
    worker = await startProcess('worker', { database, port: 0 });
  }, 60_000);

  afterEach(async () => {
    await Promise.all([api, worker].map((process) => process.stop('SIGKILL')));
    await postgres.remove();
  });

  const must = async (client: DurableClient, event: string, payload: object): Promise<void> => {
    const ack = await client.ask(event, payload);
    if (!ack.ok) throw new Error(`${event}: ${ack.error.code}`);
  };

  function sideOf(conversationId: string, more: object, enter: (side: DurableClient) => Promise<void>) {
    const common = { origin: api.origins.helpwanted, namespace: visitorNamespace, ports: [api.port] };
    return new DurableClient({ ...common, conversationId, enter, ...more });
  }

  async function openChat(cookie: string): Promise<Chat> {
    const { conversationId, token } = await startConversation(api);
    const visitor = sideOf(conversationId, { auth: { token } }, (side) => must(side, 'chat:open', {}));
    let taken = false;
    const desk = { namespace: staffNamespace, origin: api.origins.console, cookie };
    const counsellor = sideOf(conversationId, desk, async (side) => {
      await must(side, 'desk:open', {});
      if (!taken) await must(side, 'desk:set', { available: true, maxParallel: heldByOne });
      await must(side, taken ? 'chat:join' : 'queue:take', { conversationId });
      taken = true;
    });
    await waitFor('the chat to be taken', () => taken && counsellor.lastSeq >= 1 && visitor.lastSeq >= 1);
    return { conversationId, sides: [visitor, counsellor] };
  }

  async function openChats(): Promise<Chat[]> {
    const opened: Chat[] = [];
    for (const login of await addCounsellors(postgres.database, chats / heldByOne)) {
      const { cookie } = await signIn(api, login);
      for (let held = 0; held < heldByOne; held += 1) opened.push(await openChat(cookie));
    }
    return opened;
  }

  async function talk(sides: readonly DurableClient[], rounds: number): Promise<void> {
    for (let round = 0; round < rounds; round += 1) {
      sides.forEach((side, index) => setTimeout(() => side.write(`${round}`), (index * 13) % 100));
      await delay(100);
    }
  }

  it('R3 loses no acknowledged message, stores none twice, and both screens are whole', async () => {
    const opened = await openChats();
    // A worker that is only starting may end with its database; whoever runs it starts it again.
    await waitFor('the worker to be at work', () => worker.output().includes('at work'));
    const sides = opened.flatMap((chat) => chat.sides);
    const talking = talk(sides, 40);
    await waitFor('words on their way', () => sides.every(({ acknowledged }) => acknowledged.size >= 5));
    postgres.kill();
    await delay(500);
    await postgres.startAgain();
    await talking;
    await waitFor('everything to be sent', () => sides.every(({ unsent }) => unsent === 0), 60_000);

    const rows = await postgres.database.query<{ id: string; seq: number }>(
      'select client_message_id as id, seq from chat.message where author < 2',
    );
    const stored = new Map(rows.map(({ id, seq }) => [id, seq]));
    const acks = sides.flatMap(({ acknowledged }) => [...acknowledged]);
    expect(acks).toHaveLength(chats * 2 * 40);
    expect(acks.filter(([id, seq]) => stored.get(id) !== seq)).toEqual([]);
    expect(rows).toHaveLength(acks.length);
    await waitFor('both screens to show everything', () =>
      opened.every(({ sides: [visitor, counsellor] }) => visitor.lastSeq === 81 && counsellor.lastSeq === 81),
    );
    sides.forEach((side) => expect(side.shown.map(({ seq }) => seq)).toEqual(numbers(1, 81)));
    // What a process says that ends tells why.
    const ended = [api, worker].filter((each) => !each.alive()).map((each) => each.output().slice(-2_000));
    expect(ended).toEqual([]);
    sides.forEach((side) => side.close());
  }, 120_000);

  it('R3 never acknowledges what is not stored, and tells nobody that their conversation is gone', async () => {
    const { conversationId, token } = await startConversation(api);
    const visitor = await connectVisitor(api, token);
    await visitor.must('chat:open');
    await visitor.send(conversationId, 'Ervoor');
    postgres.kill();
    const payload = { conversationId, clientMessageId: crypto.randomUUID(), text: 'Tijdens' };
    const ack: Ack = await visitor.ask('chat:send', payload);
    expect(ack).toEqual({ ok: false, error: { code: 'unavailable' } });

    // Opened while Postgres is away: this link waits for it, as one does that is merely lost.
    const reopened = connectVisitor(api, token);
    await delay(1_500);
    await postgres.startAgain();
    const page = await (await reopened).must<{ messages: { text: string }[] }>('chat:open');
    expect(page.messages.map(({ text }) => text)).toEqual(['Ervoor']);
    expect(await visitor.must('chat:send', payload)).toMatchObject({ seq: 2 });
    [visitor, await reopened].forEach((client) => client.close());
  }, 60_000);
});

const numbers = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
