import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from '#platform/embedded';

/** The line between browsers and a server: a test can cut it and mend it. */
export interface CuttableLink {
  /** Port browsers talk to. */
  readonly port: number;
  /** Every connection dies and none can be made. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Passes bytes to a server on loopback. */
export async function openLink(serverPort: number): Promise<CuttableLink> {
  const port = await freePort();
  const sockets = new Set<Socket>();
  let whole = true;
  const drop = () => sockets.forEach((socket) => socket.destroy());
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  };
  const server: Server = createServer((browser) => {
    if (!whole) return void browser.destroy();
    const upstream = connect(serverPort, '127.0.0.1');
    keep(browser);
    keep(upstream);
    browser.pipe(upstream).pipe(browser);
    browser.once('close', () => upstream.destroy());
    upstream.once('close', () => browser.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    cut: () => {
      whole = false;
      drop();
    },
    mend: () => {
      whole = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        drop();
      }),
  };
}
