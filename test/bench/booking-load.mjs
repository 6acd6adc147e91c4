// The load of booking, in a process of its own: pairs of clients who both want each hour of their list.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { doTask, quantile } from './load-process.mjs';
import { signIn } from './sign-in.mjs';

const warmUpMs = 1_000;
const measureMs = 3_000;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One request; gives its status and answer, and throws for whatever is neither a success nor a refusal of the hour. */
function post({ port, headers }, path, body) {
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent, host: '127.0.0.1', port, path, method: 'POST', headers },
      async (response) => {
        let text = '';
        for await (const chunk of response) text += chunk;
        const { statusCode: status } = response;
        if (status < 300 || status === 409) resolve({ status, body: JSON.parse(text) });
        else reject(new Error(`${path}: ${status} ${text}`));
      },
    );
    sent.once('error', reject);
    sent.end(JSON.stringify(body));
  });
}

async function clientOf({ kind, port }, number) {
  if (kind !== 'product')
    return { port, headers: { 'content-type': 'application/json' }, contactId: randomUUID() };
  const client = { port, headers: await signIn(port, number) };
  const { body } = await post(client, '/api/contacts', { key: randomUUID(), channel: 'phone' });
  return { ...client, contactId: body.id };
}

/** Holds an hour and books it; false when the other was first. */
async function book(client, slotId) {
  const { contactId } = client;
  const held = await post(client, '/api/referrals/appointments', { key: randomUUID(), contactId, slotId });
  if (held.status === 409) return false;
  await post(client, `/api/referrals/appointments/${held.body.id}/confirm`, {});
  return true;
}

async function measure({ server, pairs, slots }) {
  const clients = [];
  while (clients.length < pairs * 2) clients.push(await clientOf(server, clients.length + 1));
  const state = { over: false, counting: false };
  const [times, refused] = [[], []];
  const running = clients.map(async (client, index) => {
    for (let turn = index % pairs; !state.over; turn += pairs) {
      if (turn >= slots.length) throw new Error('there were too few hours to book');
      const started = performance.now();
      const isBooked = await book(client, slots[turn]);
      if (state.counting) (isBooked ? times : refused).push(performance.now() - started);
    }
  });
  const whole = Promise.all(running);
  await Promise.race([delay(warmUpMs), whole]);
  state.counting = true;
  await Promise.race([delay(measureMs), whole]);
  state.counting = false;
  state.over = true;
  await whole;
  const perSecond = (each) => each.length / (measureMs / 1_000);
  return { bookings: perSecond(times), refusals: perSecond(refused), p95Ms: quantile(times, 0.95) };
}

doTask(measure);
