import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { io } from 'socket.io-client';

const atOnce = 50;
const heldByOne = 6;
/** A conversation of many sockets connects them in a crowd of its own: one such at a time. */
const togetherWith = (socketsEach) => (socketsEach === 2 ? atOnce : 1);

function connect(url, options) {
  const socket = io(url, { transports: ['websocket'], forceNew: true, ...options });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}

async function many(count, make, together = atOnce) {
  const made = [];
  while (made.length < count) {
    const size = Math.min(together, count - made.length);
    made.push(...(await Promise.all(Array.from({ length: size }, (_, index) => make(made.length + index)))));
  }
  return made;
}

export function bareConversations({ port }, count, socketsEach) {
  const make = async () => {
    const conversationId = randomUUID();
    const sockets = await many(socketsEach, () =>
      connect(`http://127.0.0.1:${port}`, { auth: { conversationId } }),
    );
    return { conversationId, sockets, finish: () => sockets.forEach((socket) => socket.disconnect()) };
  };
  return many(count, make, togetherWith(socketsEach));
}

/** Posts, and waits as long as it is told to when it was too often: the limits stay on. */
export async function post(port, host, asked) {
  for (;;) {
    const { status, body, headers } = await postOnce(port, host, asked);
    if (status < 300) return { body, headers };
    if (status !== 429) throw new Error(`${asked.path}: ${status} ${JSON.stringify(body)}`);
    await delay(body.error.retryAfterMs);
  }
}

function postOnce(port, host, { path, body, headers = {} }) {
  const origin = `http://${host}:${port}`;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        headers: { host: `${host}:${port}`, origin, 'content-type': 'application/json', ...headers },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk) => (text += chunk));
        response.once('end', () =>
          resolve({ status: response.statusCode, body: JSON.parse(text), headers: response.headers }),
        );
      },
    );
    sent.once('error', reject);
    sent.end(JSON.stringify(body));
  });
}

async function confidentialityVersion(port) {
  const response = await new Promise((resolve, reject) =>
    request(
      { host: '127.0.0.1', port, path: '/api/programme', headers: { host: `helpwanted.localhost:${port}` } },
      resolve,
    )
      .once('error', reject)
      .end(),
  );
  let text = '';
  for await (const chunk of response) text += chunk;
  return JSON.parse(text).confidentialityVersion;
}

/** Signs a counsellor in; gives what opens a socket of theirs. */
async function counsellor(port, number) {
  const host = `console.localhost:${port}`;
  const { headers } = await post(port, 'console.localhost', {
    path: '/api/session',
    body: { login: `bench-${number}@demo.test`, password: 'hulplijn-demo' },
  });
  const cookie = headers['set-cookie'][0].split(';', 1)[0];
  const open = () =>
    connect(`http://127.0.0.1:${port}/staff`, { extraHeaders: { host, origin: `http://${host}`, cookie } });
  const first = await open();
  await must(first, 'desk:open', {});
  await must(first, 'desk:set', { available: true, maxParallel: heldByOne });
  return { open, first };
}

async function must(socket, event, payload) {
  const ack = await socket.emitWithAck(event, payload);
  if (!ack.ok) throw new Error(`${event}: ${ack.error.code}`);
  return ack;
}

/** One page of a visitor on 127.0.0.1. */
function page(port, token) {
  const host = `helpwanted.localhost:${port}`;
  return connect(`http://127.0.0.1:${port}/visitor`, {
    auth: { token },
    extraHeaders: { host, origin: `http://${host}` },
  });
}

async function start(port, version) {
  const { body } = await post(port, 'helpwanted.localhost', {
    path: '/api/conversations',
    body: { language: 'nl', confidentialityVersion: version },
  });
  return body;
}

/** Conversations of a visitor and a counsellor; with more than two sockets each, of one visitor on many pages. */
export async function productConversations({ port, counsellors }, count, socketsEach) {
  const version = await confidentialityVersion(port);
  const desks =
    socketsEach === 2
      ? await many(Math.min(counsellors, Math.ceil(count / heldByOne)), (number) =>
          counsellor(port, number + 1),
        )
      : [];
  const make = async (number) => {
    const { conversationId, token } = await start(port, version);
    const pages = await many(desks.length > 0 ? 1 : socketsEach, () => page(port, token));
    await must(pages[0], 'chat:open', {});
    const desk = await desks[Math.floor(number / heldByOne)]?.open();
    if (desk) await must(desk, 'queue:take', { conversationId });
    const finish = async () => {
      await must(pages[0], 'chat:end', { conversationId });
      pages.forEach((socket) => socket.disconnect());
      desk?.disconnect();
    };
    return { conversationId, sockets: desk ? [pages[0], desk] : pages, finish };
  };
  const all = await many(count, make, togetherWith(socketsEach));
  const last = all.at(-1);
  const finishLast = last.finish;
  last.finish = async () => {
    await finishLast();
    desks.forEach(({ first }) => first.disconnect());
  };
  return all;
}
