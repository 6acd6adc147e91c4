import type { Ack, DeskSnapshot, JoinedConversation, VisitorConversation } from '#contract';
import { freePort } from '#platform/embedded';
import {
  type ChatClient,
  connectStaff,
  connectVisitor,
  signIn,
  startConversation,
} from '../support/clients.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startProcess, type TestProcess } from '../support/process.js';
import { waitFor } from '../support/wait.js';

const waiting = 12;

interface Visit {
  readonly conversationId: string;
  readonly client: ChatClient;
  state: VisitorConversation | undefined;
}

describe('an api that is killed while its counsellors take conversations', () => {
  let database: TestDatabase;
  let stays: TestProcess;
  let dies: TestProcess;
  let worker: TestProcess;

  beforeEach(async () => {
    database = await createTestDatabase();
    const port = await freePort();
    const options = { database, redis: true, originPort: port };
    [stays, dies, worker] = await Promise.all([
      startProcess('api', { ...options, port }),
      startProcess('api', options),
      startProcess('worker', { ...options, port: 0 }),
    ]);
  }, 60_000);

  afterEach(async () => {
    await Promise.all([stays, dies, worker].map((process) => process.stop('SIGKILL')));
    await database.drop();
  });

  async function visit(): Promise<Visit> {
    const { conversationId, token } = await startConversation(stays);
    const client = await connectVisitor(stays, token);
    const visit: Visit = { conversationId, client, state: undefined };
    client.socket.on('chat:changed', (state: VisitorConversation) => (visit.state = state));
    await client.must('chat:open');
    return visit;
  }

  async function sitDown(login: string): Promise<ChatClient> {
    const desk = await connectStaff(dies, await signIn(dies, login), { reconnection: false });
    await desk.must('desk:set', { available: true, maxParallel: 6 });
    return desk;
  }

  /** Takes as fast as it goes, until the connection is gone. */
  async function takeAll(desk: ChatClient, onTaken: () => void): Promise<void> {
    for (let ack: Ack | undefined = { ok: true }; ack?.ok;) {
      ack = await Promise.race([desk.ask('queue:take').catch(() => undefined), lost(desk)]);
      if (ack?.ok) onTaken();
    }
  }

  const lost = (desk: ChatClient): Promise<undefined> =>
    new Promise((resolve) => desk.socket.once('disconnect', () => resolve(undefined)));

  const rows = (): Promise<{ id: string; state: string; login: string | null; lines: number }[]> =>
    database.query(
      `select c.id, c.state, s.login,
         (select count(*)::int from chat.message m where m.conversation_id = c.id and m.line = 'taken') as lines
       from chat.conversation c left join identity.staff s on s.id = c.counsellor_id order by c.queued_at`,
    );

  it('R10 strands nobody: a take is whole or was never made, and whoever lost their counsellor is first in line', async () => {
    const visits: Visit[] = [];
    for (let count = 0; count < waiting; count += 1) visits.push(await visit());
    const desks = [await sitDown('noor@demo.test'), await sitDown('sam@demo.test')];
    let taken = 0;
    const work = desks.map((desk) => takeAll(desk, () => (taken += 1)));
    await waitFor('some to be taken', () => taken >= 4);
    await Promise.all([dies.stop('SIGKILL'), ...work]);

    // Postgres may still be finishing what the killed process asked for.
    await waitFor('the last transaction', async () => {
      const [row] = await database.query<{ open: number }>(
        `select count(*)::int as open from pg_stat_activity
         where datname = current_database() and application_name = 'hulplijn-api' and state <> 'idle'`,
      );
      return row?.open === 0;
    });
    const after = await rows();
    expect(after.filter(({ state, lines }) => lines !== (state === 'active' ? 1 : 0))).toEqual([]);

    // Sam's browser comes back through the other process; Noor's stays away.
    const sam = await connectStaff(stays, await signIn(stays, 'sam@demo.test'));
    const keeps = after.filter(({ login }) => login === 'sam@demo.test').map(({ id }) => id);
    const lostTheirs = after.filter(({ login }) => login === 'noor@demo.test').map(({ id }) => id);
    const { mine } = await sam.must<DeskSnapshot>('desk:open');
    expect(mine.map(({ conversationId }) => conversationId).toSorted()).toEqual(keeps.toSorted());
    const told = (id: string): boolean =>
      visits.find(({ conversationId }) => conversationId === id)?.state?.returned === true;
    await waitFor("Noor's visitors to be told", () => lostTheirs.every(told), 60_000);

    const active = (await rows()).filter(({ state }) => state === 'active').map(({ id }) => id);
    expect(active.toSorted()).toEqual(keeps.toSorted());
    const order = [...lostTheirs, ...after.filter(({ state }) => state === 'waiting').map(({ id }) => id)];
    expect(await serve(sam, keeps, order.length)).toEqual(order);
    visits.forEach(({ client }) => client.close());
    sam.close();
  }, 120_000);

  /** Ends what is on the desk, then takes and ends one after the other; gives the order in which they came. */
  async function serve(desk: ChatClient, mine: readonly string[], count: number): Promise<string[]> {
    for (const conversationId of mine) await desk.must('chat:end', { conversationId });
    const served: string[] = [];
    while (served.length < count) {
      const { conversation } = await desk.must<JoinedConversation>('queue:take');
      served.push(conversation.conversationId);
      await desk.must('chat:end', { conversationId: conversation.conversationId });
    }
    return served;
  }
});
