import type { OriginName } from './installation.js';
import { randomUUID } from 'node:crypto';
import {
  type Ack,
  type JoinedConversation,
  type MessageView,
  type SessionView,
  staffNamespace,
  type StartedConversation,
  visitorNamespace,
} from '#contract';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { call } from './http.js';

/** Where a process listens and what its hosts are called. */
export interface Server {
  readonly port: number;
  readonly origins: Readonly<Record<OriginName, string>>;
}

type Programme = 'helpwanted' | 'stop_it_now';
type Options = Partial<ManagerOptions & SocketOptions>;

const ackMs = 15_000;

/** A socket that remembers the messages it was told of, in the order in which they came. */
export class ChatClient {
  readonly messages: MessageView[] = [];

  constructor(readonly socket: Socket) {
    socket.on('chat:message', (message: MessageView) => this.messages.push(message));
  }

  /** Sends an event and gives its acknowledgement. */
  ask<T extends object>(event: string, payload: object = {}): Promise<Ack<T>> {
    return this.socket.timeout(ackMs).emitWithAck(event, payload) as Promise<Ack<T>>;
  }

  /** Sends an event that must succeed; throws with the code of the refusal. */
  async must<T extends object>(event: string, payload: object = {}): Promise<T> {
    const ack = await this.ask<T>(event, payload);
    if (!ack.ok) throw new Error(`${event} was refused: ${ack.error.code}`);
    return ack;
  }

  send(
    conversationId: string,
    text: string,
    clientMessageId: string = randomUUID(),
  ): Promise<{ seq: number }> {
    return this.must('chat:send', { conversationId, clientMessageId, text });
  }

  /** The next event of this name. */
  next<T>(event: string): Promise<T> {
    return new Promise((resolve) => this.socket.once(event, resolve));
  }

  close(): void {
    this.socket.disconnect();
  }
}

function connected(socket: Socket): Promise<ChatClient> {
  const client = new ChatClient(socket);
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(client));
    socket.once('connect_error', (error) => {
      if (!socket.active) reject(error);
    });
  });
}

/** Options under which a socket reaches `origin` on 127.0.0.1. */
export function socketOptions(origin: string, more: Options = {}): Options {
  return {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 500,
    ...more,
    extraHeaders: { host: new URL(origin).host, origin, ...more.extraHeaders },
  };
}

/** Starts a conversation as a page of the programme would. */
export async function startConversation(
  server: Server,
  programme: Programme = 'helpwanted',
  asked: object = {},
) {
  const { status, body, text } = await call<StartedConversation>({
    port: server.port,
    to: server.origins[programme],
    method: 'POST',
    path: '/api/conversations',
    body: {
      language: 'nl',
      confidentialityVersion: await confidentialityVersion(server, programme),
      ...asked,
    },
  });
  if (status !== 201 || body.kind !== 'started') throw new Error(`no conversation: ${status} ${text}`);
  return body;
}

async function confidentialityVersion(server: Server, programme: Programme): Promise<string> {
  const { body } = await call<{ confidentialityVersion: string }>({
    port: server.port,
    to: server.origins[programme],
    path: '/api/programme',
  });
  return body.confidentialityVersion;
}

/** Opens a visitor's socket. */
export function connectVisitor(
  server: Server,
  token: string,
  programme: Programme = 'helpwanted',
  options: Options = {},
): Promise<ChatClient> {
  const origin = server.origins[programme];
  return connected(
    io(`http://127.0.0.1:${server.port}${visitorNamespace}`, {
      ...socketOptions(origin, options),
      auth: { token },
    }),
  );
}

/** A signed-in session of the demo staff. */
export interface StaffSession {
  readonly cookie: string;
  readonly csrfToken: string;
  readonly view: SessionView;
}

function cookieOf(headers: { readonly 'set-cookie'?: string[] | undefined }): string {
  return (
    headers['set-cookie']
      ?.map((line) => line.split(';', 1)[0] ?? '')
      .find((pair) => pair.startsWith('__Host-session=')) ?? ''
  );
}

/** Signs a demo account in to a programme. */
export async function signIn(
  server: Server,
  login: string,
  programme: Programme = 'helpwanted',
): Promise<StaffSession> {
  const to = server.origins.console;
  const first = await call<SessionView>({
    port: server.port,
    to,
    method: 'POST',
    path: '/api/session',
    body: { login, password: 'hulplijn-demo' },
  });
  if (first.status >= 300) throw new Error(`sign-in was refused: ${first.status} ${first.text}`);
  if (first.body.stage === 'signed_in')
    return { cookie: cookieOf(first.headers), csrfToken: first.body.csrfToken, view: first.body };
  const second = await call<SessionView>({
    port: server.port,
    to,
    method: 'POST',
    path: '/api/session/programme',
    body: { code: programme },
    headers: { cookie: cookieOf(first.headers), 'x-csrf-token': first.body.csrfToken },
  });
  if (second.body.stage !== 'signed_in') throw new Error(`no programme: ${second.status} ${second.text}`);
  return { cookie: cookieOf(second.headers), csrfToken: second.body.csrfToken, view: second.body };
}

/** Opens a counsellor's socket and desk. */
export async function connectStaff(
  server: Server,
  session: StaffSession,
  options: Options = {},
): Promise<ChatClient> {
  const merged = socketOptions(server.origins.console, {
    ...options,
    extraHeaders: { cookie: session.cookie },
  });
  const client = await connected(io(`http://127.0.0.1:${server.port}${staffNamespace}`, merged));
  await client.must('desk:open');
  return client;
}

/** A visitor and a counsellor in one conversation. */
export async function startChat(
  server: Server,
  { login = 'noor@demo.test', programme = 'helpwanted' }: { login?: string; programme?: Programme } = {},
) {
  const { conversationId, token } = await startConversation(server, programme);
  const visitor = await connectVisitor(server, token, programme);
  await visitor.must('chat:open');
  const session = await signIn(server, login, programme);
  const counsellor = await connectStaff(server, session);
  const joined = await counsellor.must<JoinedConversation>('queue:take', { conversationId });
  return { conversationId, token, visitor, counsellor, session, joined };
}
