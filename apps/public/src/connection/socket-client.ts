import { visitorNamespace, type ToVisitorEvents, type VisitorEvents } from '#contract';
import { io, type Socket } from 'socket.io-client';

/** The socket of a visitor's page. */
export type VisitorSocket = Socket<ToVisitorEvents, VisitorEvents>;

/** Makes the socket; in a file of its own so that its weight is only loaded once a chat starts. */
export function createSocket(token: string): VisitorSocket {
  return io(visitorNamespace, {
    auth: { token },
    transports: ['websocket'],
    forceNew: true,
    autoConnect: false,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
    timeout: 8_000,
  });
}
