import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A report that the server was given whole, whatever it said then. */
export interface GivenReport {
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a server does instead of taking a report. */
export type CloudflareFault = (request: IncomingMessage, response: ServerResponse) => void;

const text = (most: number) => (value: unknown) =>
  typeof value === 'string' && value.length > 0 && value.length <= most;
const oneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value);
const mail = (value: unknown) => typeof value === 'string' && /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value);

/** Addresses on a line each, of one host, none of them twice. */
function addresses(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const lines = value.split('\n');
  const hosts = new Set(lines.map((line) => (URL.canParse(line) ? new URL(line).hostname : '')));
  return lines.length <= 250 && new Set(lines).size === lines.length && hosts.size === 1 && !hosts.has('');
}

type Fields = Readonly<Record<string, (value: unknown) => boolean>>;

const shared: Fields = {
  email: mail,
  email2: mail,
  name: text(255),
  urls: addresses,
  host_notification: oneOf(['send', 'send-anon']),
  owner_notification: oneOf(['send', 'send-anon', 'none']),
};
const needed: Readonly<Record<string, Fields>> = {
  abuse_children: { ...shared, justification: text(5_000), ncmec_notification: oneOf(['send', 'send-anon']) },
  abuse_ncsei: { ...shared, ncsei_subject_representation: oneOf([true, false]) },
};
const allowed: Fields = { comments: text(2_000), company: text(100), country: text(255), title: text(255) };

/** What is wrong with a report by the contract; the published one has more fields, which nobody here may send. */
function wrongIn(type: string, body: Readonly<Record<string, unknown>>): string | undefined {
  const own = needed[type];
  if (!own || body['act'] !== type) return 'act';
  if (body['email'] !== body['email2']) return 'email2';
  const known: Fields = { ...allowed, ...own, act: oneOf([type]) };
  const missing = Object.keys(own).find((name) => !(name in body));
  return missing ?? Object.entries(body).find(([name, value]) => !known[name]?.(value))?.[0];
}

/** A server on loopback that takes reports of abuse as Cloudflare's published contract has it, and refuses any other. */
export class TestCloudflare {
  readonly account = 'acc0unt';
  readonly token = 't0ken-of-a-test';
  readonly given: GivenReport[] = [];
  /** Requests, also those of which nothing was taken. */
  asked = 0;
  /** Reports that it has, by their reference, as it tells of them. */
  readonly reports = new Map<string, Readonly<Record<string, unknown>>>();
  /** Done instead of answering, once it has the whole request. */
  fault: CloudflareFault | undefined;
  /** Done with each connection, before anything is read. */
  onConnection: ((socket: Socket) => void) | undefined;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<TestCloudflare> {
    const server = createServer();
    const cloudflare = new TestCloudflare(server);
    server.on('connection', (socket) => {
      cloudflare.sockets.add(socket);
      socket.on('error', () => undefined).once('close', () => cloudflare.sockets.delete(socket));
      cloudflare.onConnection?.(socket);
    });
    server.on('request', (request, response) => void cloudflare.serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return cloudflare;
  }

  get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  /** The variable with which a programme knows it. */
  env(programme = 'helpwanted', port = this.port): Record<string, string> {
    const api = `http://${this.account}:${this.token}@127.0.0.1:${port}/client/v4`;
    return { TAKEDOWN_APIS: `${programme}=cloudflare+${api}` };
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      // Also when it is closed already.
      this.server.close(() => resolve());
      this.sockets.forEach((socket) => socket.destroy());
    });
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked += 1;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    await new Promise((resolve) => request.once('end', resolve));
    const [base = '', part = ''] = (request.url ?? '').split('/abuse-reports/');
    if (request.method === 'POST')
      this.given.push({
        type: part,
        body: JSON.parse(Buffer.concat(chunks).toString()) as GivenReport['body'],
      });
    if (this.fault) return this.fault(request, response);
    if (request.headers.authorization !== `Bearer ${this.token}`) return say(response, 401, { errors: [{}] });
    if (base !== `/client/v4/accounts/${this.account}`) return say(response, 404, { errors: [{}] });
    if (request.method === 'GET') return this.tell(response, part);
    this.take(response, part);
  }

  private take(response: ServerResponse, type: string): void {
    const wrong = wrongIn(type, this.given.at(-1)?.body ?? {});
    if (wrong !== undefined) return say(response, 400, { result: 'error', err_code: 1, msg: wrong });
    const reference = `cf-${this.given.length}`;
    this.reports.set(reference, { id: reference, status: 'in_review', mitigation_summary: {} });
    say(response, 200, { abuse_rand: reference, request: { act: type }, result: 'success' });
  }

  private tell(response: ServerResponse, reference: string): void {
    const result = this.reports.get(reference);
    return result ? say(response, 200, { result, success: true }) : say(response, 404, { errors: [{}] });
  }
}

/** Answers with JSON. */
export function say(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
