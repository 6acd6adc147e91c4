import type { Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { Test } from '@nestjs/testing';
import { Egress, EgressModule, type EgressRules, strictRules } from '#platform/egress';
import { waitFor } from '../support/wait.js';
import { type NameAnswer, type NameQuestion, startNameServer } from './name-server.js';
import { type RawServer, startRawServer } from './raw-server.js';
import { testCertificate } from './test-certificate.js';

const canary = 'kanarie-7f3a';
const closing: (() => unknown)[] = [];
/** Long enough that nothing here ends by it, except where a test says so. */
const patient = 60_000;

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(answer: ((socket: Socket) => void) | string): Promise<RawServer> {
  const say = typeof answer === 'string' ? (socket: Socket) => void socket.write(answer) : answer;
  const server = await startRawServer(say);
  closing.push(() => server.stop());
  return server;
}

async function names(answerTo: (question: NameQuestion) => NameAnswer) {
  const server = await startNameServer(answerTo);
  closing.push(() => server.stop());
  return server;
}

/** The rules of the product, but that loopback is the open internet. */
function loopback({ port }: { readonly port: number }, other: Partial<EgressRules> = {}): Egress {
  const isPublic = (address: string) => address === '127.0.0.1';
  return new Egress({ ...strictRules, timeoutMs: patient, isPublic, ports: new Set([port]), ...other });
}

const gone = (server: RawServer) => waitFor('the connection to be cut', () => server.ended.length > 0);

describe('asking for headers alone', () => {
  it('asks with HEAD, and tells nothing of who asks or where from', async () => {
    const server = await serve('HTTP/1.1 404 Not Found\r\n\r\n');
    const answer = await loopback(server).headOf(`${server.url}/a%20b?c=d&e#part`);
    expect(answer).toEqual({ kind: 'answered', status: 404 });
    expect(server.requests).toEqual([
      `HEAD /a%20b?c=d&e HTTP/1.1\r\nuser-agent: link-check/1.0\r\naccept: */*\r\nHost: 127.0.0.1:${server.port}\r\nConnection: close\r\n\r\n`,
    ]);
  });

  it('I9 cuts the connection once the headers are there, before a body of 10 GB', async () => {
    const server = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n');
      const body = Buffer.alloc(1024 * 1024);
      const fill = () => {
        while (!socket.destroyed && socket.write(body));
      };
      socket.on('drain', fill);
      fill();
    });
    expect(await loopback(server).headOf(server.url)).toEqual({ kind: 'answered', status: 200 });
    await gone(server);
    // What the two ends of a connection hold by themselves.
    expect(server.ended[0]).toBeLessThan(32 * 1024 * 1024);
  });

  it('I9 does not wait for a body that never comes', async () => {
    const server = await serve('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab');
    expect(await loopback(server).headOf(server.url)).toEqual({ kind: 'answered', status: 200 });
    await gone(server);
  });

  it('I9 gives up on headers that trickle in', async () => {
    const server = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const trickle = setInterval(() => socket.write('X: y\r\n'), 20);
      socket.once('close', () => clearInterval(trickle));
    });
    const answer = await loopback(server, { timeoutMs: 300 }).headOf(server.url);
    expect(answer).toEqual({ kind: 'unreachable' });
    await gone(server);
  });

  it.each([
    ['one header', () => Buffer.from(`X-Long: ${'y'.repeat(70_000)}`)],
    ['headers without end', () => Buffer.from('X: y\r\n'.repeat(2_000))],
    ['preliminary answers without end', () => Buffer.from('\r\nHTTP/1.1 103 Early Hints\r\n'.repeat(500))],
  ])('I9 reads 64 KiB of %s at most', async (_name, piece) => {
    const server = await serve((socket) => {
      socket.write('HTTP/1.1 103 Early Hints\r\n');
      const more = () => {
        if (!socket.destroyed) socket.write(piece(), () => setImmediate(more));
      };
      more();
    });
    expect(await loopback(server).headOf(server.url)).toEqual({ kind: 'unreachable' });
    await gone(server);
  });

  it.each([301, 302, 303, 307, 308])('I9 follows no redirect (%i)', async (status) => {
    const server = await serve((socket) => {
      const location = `Location: http://127.0.0.1:${server.port}/next`;
      socket.write(`HTTP/1.1 ${status} Elsewhere\r\n${location}\r\n\r\n`);
    });
    const answer = await loopback(server).headOf(`${server.url}/first`);
    expect(answer).toEqual({ kind: 'answered', status, redirect: 'same_host' });
    await gone(server);
    expect(server.requests.map((request) => request.split(' ')[1])).toEqual(['/first']);
  });

  it.each([
    ['nothing', ''],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n'],
    ['zeros', '\0'.repeat(4_000)],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'],
    ['half a header', 'HTTP/1.1 200 OK\r\nX-Ha'],
    ['a status of four digits', 'HTTP/1.1 2000 OK\r\n\r\n'],
  ])('holds %s for no answer', async (_name, text) => {
    const server = await serve((socket) => void socket.end(text));
    expect(await loopback(server).headOf(server.url)).toEqual({ kind: 'unreachable' });
  });

  it('holds a server that is not there for no answer', async () => {
    const server = await startRawServer(() => undefined);
    await server.stop();
    expect(await loopback(server).headOf(server.url)).toEqual({ kind: 'unreachable' });
  });

  it('I10 gives back a status, and where it points as one of four words', async () => {
    const marks = [
      `Location: /${canary}`,
      `Set-Cookie: ${canary}=1`,
      `Link: <${canary}>`,
      `ETag: "${canary}"`,
    ];
    const page = `<title>${canary}</title>${canary}`;
    const server = await serve(`HTTP/1.1 302 ${canary}\r\n${marks.join('\r\n')}\r\n\r\n${page}`);
    const answer = await loopback(server).headOf(`${server.url}/${canary}`);
    expect(JSON.stringify(answer)).toBe('{"kind":"answered","status":302,"redirect":"same_path"}');
  });

  it('believes no certificate that nobody vouches for, and none of another name', async () => {
    const server = await startRawServer(
      (socket) => void socket.write('HTTP/1.1 410 Gone\r\n\r\n'),
      (take) => createTlsServer(testCertificate, take),
    );
    closing.push(() => server.stop());
    const { port } = await names(({ family }) => (family === 4 ? ['127.0.0.1'] : []));
    const known = { nameServers: [`127.0.0.1:${port}`], ca: testCertificate.cert };
    const url = `https://pages.example.test:${server.port}/`;
    expect(await loopback(server, known).headOf(url)).toEqual({ kind: 'answered', status: 410 });
    const others = [
      await loopback(server, { nameServers: known.nameServers }).headOf(url),
      await loopback(server, known).headOf(`https://other.example.test:${server.port}/`),
      await loopback(server, known).headOf(`https://127.0.0.1:${server.port}/`),
    ];
    expect(others).toEqual(others.map(() => ({ kind: 'unreachable' })));
  });
});

describe('the way out that the product has', () => {
  it('leads to nothing inside, and no setting says otherwise', async () => {
    const server = await serve('HTTP/1.1 200 OK\r\n\r\n');
    const product = await Test.createTestingModule({ imports: [EgressModule] }).compile();
    closing.push(() => product.close());
    expect(await product.get(Egress).headOf(server.url)).toEqual({ kind: 'refused' });
    expect(server.requests).toEqual([]);
  });
});

describe('the names of a host', () => {
  const ask = async (answer: (question: NameQuestion) => NameAnswer, other: Partial<EgressRules> = {}) => {
    const server = await serve('HTTP/1.1 200 OK\r\n\r\n');
    const nameServer = await names(answer);
    const nameServers = [`127.0.0.1:${nameServer.port}`];
    const url = `http://pages.example.test:${server.port}/`;
    const given = await loopback(server, { nameServers, ...other }).headOf(url);
    return { given, connections: server.requests.length, asked: nameServer.asked.toSorted() };
  };
  const once = ['4 pages.example.test', '6 pages.example.test'];

  it('are asked once for each connection, which goes to what was checked', async () => {
    const { given, connections, asked } = await ask(({ family, before }) =>
      family === 6 ? [] : before === 0 ? ['127.0.0.1'] : ['10.0.0.1'],
    );
    expect(given).toEqual({ kind: 'answered', status: 200 });
    expect({ connections, asked }).toEqual({ connections: 1, asked: once });
  });

  it.each([
    ['last', ({ family }: NameQuestion) => (family === 4 ? ['127.0.0.1', '10.0.0.1'] : [])],
    ['first', ({ family }: NameQuestion) => (family === 4 ? ['10.0.0.1', '127.0.0.1'] : [])],
    ['in IPv6', ({ family }: NameQuestion) => (family === 4 ? ['127.0.0.1'] : ['fd00::1'])],
  ])('are refused as a whole when one is not public, %s', async (_name, answer) => {
    const { given, connections } = await ask(answer);
    expect({ given, connections }).toEqual({ given: { kind: 'refused' }, connections: 0 });
  });

  it.each<[string, NameAnswer, string]>([
    ['that nobody has', 'no_such_name', 'no_such_host'],
    ['without an address', [], 'unreachable'],
    ['whose server is broken', 'broken', 'unreachable'],
    ['whose server is silent', undefined, 'unreachable'],
  ])('of a name %s', async (_name, answer, kind) => {
    const { given, connections } = await ask(() => answer, { timeoutMs: 1_000 });
    expect({ given, connections }).toEqual({ given: { kind }, connections: 0 });
  });

  it('say that there is no such host only when both kinds of address say so', async () => {
    const { given } = await ask(({ family }) => (family === 4 ? 'no_such_name' : 'broken'));
    expect(given).toEqual({ kind: 'unreachable' });
  });
});
