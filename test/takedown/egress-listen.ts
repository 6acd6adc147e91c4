import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { listening } from './egress-world.js';

/** What was reached and asked here. */
export interface Listened {
  readonly reached: string[];
  readonly requests: string[];
}

/** Listens on every port of every address of this namespace. On 80 it is a server that sends on whoever wants it. */
export async function listenEverywhere(): Promise<Listened> {
  const [reached, requests]: [string[], string[]] = [[], []];
  const web = createHttpServer((request, response) => {
    requests.push(`${request.method} ${request.headers.host}${request.url}`);
    const { searchParams } = new URL(request.url ?? '/', 'http://example.org');
    const to = searchParams.get('to');
    response.writeHead(to === null ? 200 : 302, to === null ? {} : { location: to }).end();
  });
  for (const port of listening) {
    const server: Server = port === 80 ? web : createServer((socket) => void socket.end());
    server.on('connection', (socket) => {
      reached.push(`${socket.localAddress?.replace('::ffff:', '')} ${port}`);
      socket.on('error', () => socket.destroy());
    });
    server.listen(port, '::');
    await once(server, 'listening');
  }
  return { reached, requests };
}
