// The load of the contact log, in a process of its own: 16 clients that create, or that look things up.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { doTask, quantile } from './load-process.mjs';
import { signIn } from './sign-in.mjs';

const warmUpMs = 1_500;
const measureMs = 4_000;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One request; gives its answer, and throws for any that is no success. */
function ask({ port, headers }, { path, body }) {
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent, host: '127.0.0.1', port, path, method: body ? 'POST' : 'GET', headers },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.once('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode < 300) resolve(text);
          else reject(new Error(`${path}: ${response.statusCode} ${text}`));
        });
      },
    );
    sent.once('error', reject);
    sent.end(body && JSON.stringify(body));
  });
}

/** Who asks: of the product a signed-in counsellor each, of the bare server anybody. */
async function clientsOf({ kind, port }, count) {
  const clients = [];
  while (clients.length < count) {
    const headers =
      kind === 'product' ? await signIn(port, clients.length + 1) : { 'content-type': 'application/json' };
    clients.push({ port, headers });
  }
  return clients;
}

/** Lets each client make its requests one after the other, and gives the times of those in the measured part. */
async function run(clients, requestOf) {
  const state = { over: false, counting: false };
  const times = [];
  const running = clients.map(async (client) => {
    for (let turn = 0; !state.over; turn += 1) {
      const asked = requestOf(turn);
      const started = performance.now();
      await ask(client, asked);
      if (state.counting) times.push(performance.now() - started);
    }
  });
  await delay(warmUpMs);
  state.counting = true;
  const started = performance.now();
  await delay(measureMs);
  state.counting = false;
  const seconds = (performance.now() - started) / 1_000;
  state.over = true;
  await Promise.all(running);
  return { perSecond: times.length / seconds, p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95) };
}

async function create({ server, clients }) {
  const all = await clientsOf(server, clients);
  return run(all, () => ({ path: '/api/contacts', body: { key: randomUUID(), channel: 'phone' } }));
}

async function find({ server, clients, queries }) {
  const all = await clientsOf(server, clients);
  const asked = queries.map((query) =>
    typeof query === 'string'
      ? { path: `/api/contacts?${query}` }
      : { path: '/api/contacts/search', body: query },
  );
  return run(all, (turn) => asked[turn % asked.length]);
}

doTask((task) => (task.kind === 'create' ? create(task) : find(task)));
