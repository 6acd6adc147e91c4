import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { errorCodes } from '#contract';
import { signIn, type StaffSession } from '../support/clients.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Dice, hostileJson, spoilt } from '../support/hostile-values.js';
import { startProcess, type TestProcess } from '../support/process.js';
import { takedownBodies } from './takedown-bodies.js';

const bodies = Number(process.env['FUZZ_BODIES'] ?? 1_500);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_124);

/** A request, written by hand so that its body may be any bytes. */
interface Hostile {
  readonly origin: string;
  readonly line: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Every changing route, with a body that would be good. */
const routes: readonly (readonly [line: string, host: 'helpwanted' | 'console', good: object])[] = [
  ...takedownBodies.map(([line, good]) => [line, 'console', good] as const),
  ['POST /api/conversations', 'helpwanted', { language: 'nl', confidentialityVersion: '1', topic: 'other' }],
  ['POST /api/conversations/leave', 'helpwanted', {}],
  ['POST /api/session', 'console', { login: 'niemand@demo.test', password: 'geen wachtwoord' }],
  ['POST /api/session/totp', 'console', { code: '123456' }],
  ['POST /api/session/totp-enrolment', 'console', {}],
  ['PUT /api/session/totp-enrolment', 'console', { code: '123456' }],
  ['POST /api/session/programme', 'console', { code: 'nergens' }],
  ['POST /api/enrolment', 'console', { token: 'x'.repeat(43), password: 'lang genoeg om te gelden' }],
  ['POST /api/staff', 'console', { login: 'x@demo.test', displayName: 'X', alias: 'X', role: 'counsellor' }],
  [`POST /api/staff/${randomUUID()}/disable`, 'console', {}],
  [`POST /api/staff/%00/enable`, 'console', {}],
  ['PUT /api/hours/override', 'console', { state: 'closed', until: '2026-01-01T00:00:00Z' }],
];

describe('hostile HTTP bodies', () => {
  let database: TestDatabase;
  let api: TestProcess;
  let staff: StaffSession;
  let officer: StaffSession;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startProcess('api', { database });
    staff = await signIn(api, 'ada@demo.test');
    officer = await signIn(api, 'tara@demo.test');
  }, 60_000);

  afterAll(async () => {
    await api.stop('SIGKILL');
    await database.drop();
  });

  /** Status and body of the answer; status 0 when the connection was closed without one. */
  function send({ origin, line, headers = {}, body }: Hostile): Promise<{ status: number; text: string }> {
    const { cookie, csrfToken } = line.includes('/takedown/') ? officer : staff;
    const all: Record<string, string> = {
      host: new URL(origin).host,
      origin,
      connection: 'close',
      'content-type': 'application/json',
      'content-length': String(body.length),
      cookie,
      'x-csrf-token': csrfToken,
      ...headers,
    };
    const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
    return new Promise((resolve) => {
      const chunks: Buffer[] = [];
      const socket = connect(api.port, '127.0.0.1');
      socket.on('data', (chunk: Buffer) => chunks.push(chunk));
      // A server may answer and close before it has read a body that it refuses.
      socket.on('error', () => undefined);
      socket.once('close', () => {
        const answer = Buffer.concat(chunks).toString();
        const status = Number(answer.split(' ', 2)[1] ?? 0);
        resolve({ status, text: answer.slice(answer.indexOf('\r\n\r\n') + 4) });
      });
      socket.write([`${line} HTTP/1.1`, ...head, '', ''].join('\r\n'));
      socket.write(body);
    });
  }

  function hostile(dice: Dice): Hostile {
    const [line, host, good] = dice.pick(routes);
    const headers = dice.pick<Record<string, string>>([
      {},
      {},
      {},
      { 'content-type': 'text/plain' },
      { 'content-type': 'multipart/form-data; boundary=x' },
      { 'content-type': `application/json; charset=${dice.pick(['utf-16', 'x', 'utf-7'])}` },
      { 'content-encoding': dice.pick(['gzip', 'br', 'x']) },
    ]);
    const body = dice.pick<() => Buffer>([
      () => Buffer.from(hostileJson(dice)),
      () => Buffer.from(spoilt(good as Record<string, unknown>, dice)),
      () => Buffer.from(spoilt(good as Record<string, unknown>, dice)),
      () => dice.bytes(dice.upTo(500)),
      () =>
        Buffer.concat([
          Buffer.from('{"language":"'),
          Buffer.from([0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xff]),
          Buffer.from('"}'),
        ]),
      () => Buffer.from(`\ufeff${JSON.stringify(good)}`),
      () => Buffer.alloc(40_000, 'x'),
      () => gzipSync(Buffer.alloc(1_000_000)),
      () => Buffer.alloc(0),
    ])();
    return { origin: api.origins[host], line, headers, body };
  }

  it(`I1 ${bodies} of them are each refused with a code, or let in as what they say, and never an error of the server`, async () => {
    const dice = new Dice(seed);
    const wrong: unknown[] = [];
    const statuses = new Set<number>();
    for (let sent = 0; sent < bodies; sent += 1) {
      const request = hostile(dice);
      const { status, text } = await send(request);
      statuses.add(status);
      const code =
        status >= 400 ? (JSON.parse(text || '{}') as { error?: { code?: string } }).error?.code : undefined;
      const known = status < 400 || (errorCodes as readonly (string | undefined)[]).includes(code);
      if (status < 200 || status >= 500 || !known)
        wrong.push([
          status,
          text,
          request.line,
          request.headers,
          request.body.toString('latin1').slice(0, 200),
        ]);
    }
    expect(wrong).toEqual([]);
    expect([...statuses]).toEqual(expect.arrayContaining([204, 400, 413]));
    expect(api.alive()).toBe(true);
    expect(api.output()).not.toMatch(/unforeseen|unhandled|uncaught/i);
  }, 600_000);

  it('I2 a body that unpacks to far more is not unpacked, and one above the bound is not read', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const packed = { 'content-encoding': 'gzip' };
    const origin = api.origins.helpwanted;
    const line = 'POST /api/conversations';
    expect((await send({ origin, line, headers: packed, body: bomb.subarray(0, 30_000) })).status).toBe(415);
    const large = await send({
      origin,
      line,
      body: Buffer.from(JSON.stringify({ language: 'x'.repeat(1_000_000) })),
    });
    expect([0, 413]).toContain(large.status);
    // Nothing of what was sent comes back.
    expect(large.text).not.toContain('xxx');
  });
});
