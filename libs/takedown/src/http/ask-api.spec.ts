import { Clock } from '#platform/clock';
import { createServer, type Server, type Socket } from 'node:net';
import { sampleNotice } from '../document/sample-notice.js';
import { askApi } from './ask-api.js';
import { CloudflareApi } from './cloudflare-api.js';

const patienceMs = 300;

describe('a request to an interface', () => {
  const sockets = new Set<Socket>();
  let server: Server;
  let heard: string;
  /** What the server does once it was given the head of a request. */
  let answer: (socket: Socket) => void;

  beforeEach(async () => {
    heard = '';
    answer = () => undefined;
    server = createServer((socket) => {
      sockets.add(socket);
      socket
        .on('error', () => undefined)
        .on('data', (data) => {
          const isFirst = heard === '';
          heard += data.toString('latin1');
          if (isFirst) answer(socket);
        });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterEach(() => {
    sockets.forEach((socket) => socket.destroy());
    return new Promise((resolve) => server.close(resolve));
  });

  const urlOf = (protocol = 'http') => {
    const address = server.address();
    return `${protocol}://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/v4`;
  };
  const ask = (protocol?: string) =>
    askApi({ method: 'POST', url: urlOf(protocol), token: 't0ken', body: '{"a":"é"}' }, patienceMs);

  it('is whole, signed, and closes its connection', async () => {
    answer = (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
    expect(await ask()).toEqual({ kind: 'answered', status: 200, body: '{}' });
    expect(heard).toMatch(/^POST \/v4 HTTP\/1\.1\r\n/);
    for (const line of ['authorization: Bearer t0ken', 'content-length: 10', 'Connection: close'])
      expect(heard.toLowerCase()).toContain(line.toLowerCase());
  });

  it('R7 is lost where nobody answers in time, as it was given', async () => {
    expect(await ask()).toEqual({ kind: 'lost' });
    expect(heard).toContain('POST');
  });

  it('R7 is for a person where nobody answers in time', async () => {
    const api = { provider: 'cloudflare', url: urlOf(), account: 'a', token: 'b' } as const;
    const { targets } = sampleNotice();
    const notice = sampleNotice({ targets: targets.slice(0, 1) });
    expect(await new CloudflareApi(api, new Clock(), patienceMs).send(notice)).toEqual({ outcome: 'unsure' });
    expect(heard.match(/POST/g)).toHaveLength(1);
  });

  it('was not begun where the handshake never ends', async () => {
    expect(await ask('https')).toEqual({ kind: 'not_begun' });
    expect(heard).not.toContain('POST');
  });

  it.each([
    [
      'turns into something else',
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
    ],
    ['begins its answer and never ends it', 'HTTP/1.1 200'],
    ['only ever says that it goes on', 'HTTP/1.1 100 Continue\r\n\r\n'],
    ['has a head without an end', `HTTP/1.1 200 OK\r\nx: ${'x'.repeat(100_000)}`],
  ])('is lost where the other side %s', async (_what, says) => {
    answer = (socket) => socket.write(says);
    expect(await ask()).toEqual({ kind: 'lost' });
  });

  it.each([
    ['broken off', 'content-length: 9\r\n\r\n{}'],
    ['without an end', 'transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n'],
    ['of more than 64 KiB', `content-length: 70000\r\n\r\n${' '.repeat(70_000)}`],
  ])('has a status alone where the answer is %s', async (_what, rest) => {
    answer = (socket) => socket.write(`HTTP/1.1 200 OK\r\nretry-after: 5\r\n${rest}`);
    expect(await ask()).toEqual({ kind: 'answered', status: 200, retryAfter: '5' });
  });
});
