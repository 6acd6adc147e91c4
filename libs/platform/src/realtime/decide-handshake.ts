import { Logger } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { describeError, DomainError, Unavailable } from '../errors/index.js';

type Next = (error?: Error) => void;

const logger = new Logger('socket');

/**
 * Lets a handshake in once `identified` resolves, or refuses it with `code`, which a client takes as final. What is
 * only out of reach now, such as Postgres, closes the connection instead: the client then tries again by itself,
 * and nobody loses a conversation by it.
 */
export async function decideHandshake(
  identified: Promise<void>,
  { socket, code, next }: { readonly socket: Socket; readonly code: string; readonly next: Next },
): Promise<void> {
  try {
    await identified;
  } catch (error) {
    if (error instanceof DomainError && !(error instanceof Unavailable)) return next(new Error(code));
    if (!(error instanceof Unavailable)) {
      const { name, frames } = describeError(error);
      logger.error(`unforeseen ${name}`, frames);
    }
    socket.conn.close();
    return;
  }
  next();
}
