import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

export interface RawServer {
  readonly port: number;
  readonly url: string;
  /** What came in, connection by connection. */
  readonly requests: string[];
  /** How much was handed out over each connection that is gone. */
  readonly ended: number[];
  stop(): Promise<void>;
}

/** Takes connections, and does with each what the test wants once it was asked something. */
export async function startRawServer(
  answer: (socket: Socket) => void,
  begin: (take: (socket: Socket) => void) => Server = createServer,
): Promise<RawServer> {
  const requests: string[] = [];
  const ended: number[] = [];
  const open = new Set<Socket>();
  const server = begin((socket) => {
    open.add(socket);
    const index = requests.push('') - 1;
    socket.on('data', (bytes) => {
      const first = requests[index] === '';
      requests[index] += bytes.toString('latin1');
      if (first) answer(socket);
    });
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      open.delete(socket);
      ended.push(socket.bytesWritten);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    requests,
    ended,
    stop: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
