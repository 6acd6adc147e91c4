import { setTimeout as delay } from 'node:timers/promises';
import { staffNamespace, visitorNamespace } from '#contract';
import { connectStaff, signIn, startConversation } from '../support/clients.js';
import type { TestDatabase } from '../support/database.js';
import { DurableClient } from '../support/durable-client.js';
import { freePort } from '#platform/embedded';
import { startProcess, type TestProcess } from '../support/process.js';
import { addCounsellors } from '../support/staff.js';
import { waitFor } from '../support/wait.js';

/** How the fault is made. */
export interface KillPlan {
  readonly database: TestDatabase;
  /** Two processes through Redis, or the only one, started again. */
  readonly processes: 1 | 2;
  readonly chats: number;
  /** Seconds of talking, one message a second from each side; the kill comes in the middle. */
  readonly seconds: number;
}

/** What was found, to be compared by the caller. */
export interface KillReport {
  readonly acknowledged: number;
  /** Acknowledged, but not stored under the number of the acknowledgement. */
  readonly lost: number;
  /** Stored twice. */
  readonly stored_twice: number;
  /** Sides whose screen has a gap, a repetition or a line out of order. */
  readonly wrongScreens: number;
  /** Milliseconds the links were away: median, and 95 of 100. */
  readonly resumeMs: { readonly median: number; readonly p95: number; readonly most: number };
}

const heldByOne = 6;

interface Chat {
  readonly conversationId: string;
  readonly visitor: DurableClient;
  readonly counsellor: DurableClient;
}

const must = async (client: DurableClient, event: string, payload: object): Promise<void> => {
  const ack = await client.ask(event, payload);
  if (!ack.ok) throw new Error(`${event}: ${ack.error.code}`);
};

async function openChats(plan: KillPlan, servers: readonly TestProcess[]): Promise<Chat[]> {
  const [server] = servers;
  if (!server) throw new Error('no server');
  const ports = servers.map(({ port }) => port);
  const logins = await addCounsellors(plan.database, Math.ceil(plan.chats / heldByOne));
  const chats: Chat[] = [];
  for (const login of logins) {
    const session = await signIn(server, login);
    const desk = await connectStaff(server, session);
    await desk.must('desk:set', { available: true, maxParallel: heldByOne });
    for (let held = 0; held < heldByOne && chats.length < plan.chats; held += 1) {
      chats.push(await openChat(server, { ports, cookie: session.cookie, offset: chats.length }));
    }
    desk.close();
  }
  return chats;
}

async function openChat(
  { port, origins }: TestProcess,
  { ports, cookie, offset }: { ports: readonly number[]; cookie: string; offset: number },
): Promise<Chat> {
  const { conversationId, token } = await startConversation({ port, origins });
  // Sides begin at different processes, so most conversations cross from one to the other.
  const turned = [...ports.slice(offset % ports.length), ...ports.slice(0, offset % ports.length)];
  const visitor = new DurableClient({
    namespace: visitorNamespace,
    origin: origins.helpwanted,
    ports: turned,
    conversationId,
    auth: { token },
    enter: (client) => must(client, 'chat:open', {}),
  });
  let taken = false;
  const counsellor = new DurableClient({
    namespace: staffNamespace,
    origin: origins.console,
    ports: [...turned].reverse(),
    conversationId,
    cookie,
    enter: async (client) => {
      await must(client, 'desk:open', {});
      // Who was away for longer than a lease takes the conversation again, as the page offers.
      const joined = taken && (await client.ask('chat:join', { conversationId })).ok;
      if (!joined) await must(client, 'queue:take', { conversationId });
      taken = true;
    },
  });
  await waitFor('the chat to be taken', () => taken && counsellor.lastSeq >= 1 && visitor.lastSeq >= 1);
  return { conversationId, visitor, counsellor };
}

async function talk(chats: readonly Chat[], { seconds }: KillPlan, kill: () => Promise<void>): Promise<void> {
  const half = Math.floor(seconds / 2);
  for (let second = 0; second < seconds; second += 1) {
    if (second === half) setTimeout(() => void kill(), 300);
    chats.forEach(({ visitor, counsellor }, index) => {
      setTimeout(() => visitor.write(`v ${second}`), (index * 7) % 1000);
      setTimeout(() => counsellor.write(`c ${second}`), (index * 13) % 1000);
    });
    await delay(1_000);
  }
  await delay(1_000);
}

const isWhole = ({ shown }: DurableClient): boolean =>
  shown.every(({ seq }, index) => seq === (shown[0]?.seq ?? 0) + index);

async function compare(
  chats: readonly Chat[],
  database: TestDatabase,
): Promise<Omit<KillReport, 'resumeMs'>> {
  const rows = await database.query<{ client_message_id: string; seq: number; copies: number }>(
    `select client_message_id, min(seq) as seq, count(*)::int as copies from chat.message
     where author < 2 group by client_message_id`,
  );
  const stored = new Map(rows.map((row) => [row.client_message_id, row]));
  const sides = chats.flatMap(({ visitor, counsellor }) => [visitor, counsellor]);
  const acks = sides.flatMap(({ acknowledged }) => [...acknowledged]);
  return {
    acknowledged: acks.length,
    lost: acks.filter(([id, seq]) => stored.get(id)?.seq !== seq).length,
    stored_twice: rows.filter(({ copies }) => copies > 1).length,
    wrongScreens: sides.filter((side) => !isWhole(side)).length,
  };
}

/** Kills an api with -9 in the middle of many conversations and compares what was acknowledged, stored and shown. */
export async function killApi(plan: KillPlan): Promise<KillReport> {
  const originPort = await freePort();
  const options = {
    database: plan.database,
    redis: plan.processes === 2,
    originPort,
    env: { EVENTS_PER_SECOND: '1000' },
  };
  const servers = [await startProcess('api', { ...options, port: originPort })];
  if (plan.processes === 2) servers.push(await startProcess('api', options));
  const worker = await startProcess('worker', { ...options, port: 0 });
  const chats = await openChats(plan, servers);
  const last = servers.at(-1) as TestProcess;
  try {
    await talk(chats, plan, async () => {
      await last.stop('SIGKILL');
      if (plan.processes === 1) servers.push(await startProcess('api', { ...options, port: originPort }));
    });
    const sides = chats.flatMap(({ visitor, counsellor }) => [visitor, counsellor]);
    const end = await chatEnds(chats, sides, plan.database);
    const gaps = sides.flatMap((side) => side.gaps).sort((left, right) => left - right);
    const at = (share: number): number => Math.round(gaps[Math.floor((gaps.length - 1) * share)] ?? 0);
    return { ...end, resumeMs: { median: at(0.5), p95: at(0.95), most: at(1) } };
  } finally {
    chats.forEach(({ visitor, counsellor }) => [visitor, counsellor].forEach((side) => side.close()));
    await Promise.all([worker, ...servers].map((process) => process.stop('SIGKILL')));
  }
}

/** Waits until everything written is acknowledged and on both screens, then compares. */
async function chatEnds(chats: readonly Chat[], sides: readonly DurableClient[], database: TestDatabase) {
  await waitFor('everything to be sent', () => sides.every(({ unsent }) => unsent === 0), 120_000);
  const rows = await database.query<{ id: string; last_seq: number }>(
    'select id, last_seq from chat.conversation',
  );
  const last = new Map(rows.map(({ id, last_seq }) => [id, last_seq]));
  await waitFor(
    'both screens to show everything',
    () =>
      chats.every(({ conversationId, visitor, counsellor }) =>
        [visitor, counsellor].every((side) => side.lastSeq === last.get(conversationId)),
      ),
    60_000,
  );
  return compare(chats, database);
}
