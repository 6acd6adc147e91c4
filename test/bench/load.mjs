// The load, in a process of its own: sends, counts acknowledgements, and asks the parent for the servers' meters.
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { bareConversations, productConversations } from './conversations.mjs';
import { doTask } from './load-process.mjs';

const warmUpMs = 1_500;
const measureMs = 3_000;
const text = 'x'.repeat(120);

const open = (server, count, socketsEach) =>
  (server.kind === 'bare' ? bareConversations : productConversations)(server, count, socketsEach);

function meters() {
  return new Promise((resolve) => {
    process.once('message', ({ meters: found }) => resolve(found));
    process.send({ measure: true });
  });
}

/** Keeps one message in flight, each side in turn. */
async function converse({ conversationId, sockets }, state) {
  for (let turn = 0; !state.over; turn += 1) {
    const started = performance.now();
    const ack = await sockets[turn % sockets.length].emitWithAck('chat:send', {
      conversationId,
      clientMessageId: randomUUID(),
      text,
    });
    if (!ack.ok) throw new Error(`refused: ${ack.error.code}`);
    if (state.counting) state.times.push(performance.now() - started);
  }
}

async function throughput({ server, conversations }) {
  const all = await open(server, conversations, 2);
  const state = { over: false, counting: false, times: [] };
  const running = all.map((conversation) => converse(conversation, state));
  await delay(warmUpMs);
  const before = await meters();
  const started = performance.now();
  state.counting = true;
  await delay(measureMs);
  state.counting = false;
  const seconds = (performance.now() - started) / 1000;
  const after = await meters();
  state.over = true;
  await Promise.all(running);
  await Promise.all(all.map(({ finish }) => finish()));
  const times = state.times.sort((left, right) => left - right);
  return {
    perSecond: times.length / seconds,
    p99Ms: times[Math.floor(times.length * 0.99)],
    serverCpuUs: (after.serverUs - before.serverUs) / times.length,
    postgresCpuUs: (after.postgresUs - before.postgresUs) / times.length,
  };
}

async function idle({ server, connections }) {
  const few = 50;
  const warm = await open(server, few, 2);
  await delay(1_000);
  const before = await meters();
  const opened = await open(server, few, connections / few);
  await delay(3_000);
  const after = await meters();
  [...warm, ...opened].forEach(({ sockets }) => sockets.forEach((socket) => socket.disconnect()));
  return { bytesPerConnection: (after.resident - before.resident) / connections };
}

doTask((task) => (task.kind === 'idle' ? idle(task) : throughput(task)));
