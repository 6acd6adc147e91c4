import { ConversationEnded } from '../chat.errors.js';
import { isOutage, Lanes } from '#platform/database';
import { NotFound, Unavailable } from '#platform/errors';
import type { MessageLog, SealedMessage } from './message-log.js';

const maxAttempts = 4;

/** Takes a chance delay before trying again, so two processes do not meet a second time. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * attempt));

/**
 * Writes the messages of each programme, one statement at a time. A batch holds one message of a conversation at
 * most, which makes the statement short and lets no conversation overtake itself.
 */
export function messageLanes(log: MessageLog): Lanes<SealedMessage, number> {
  return new Lanes((programme) => ({
    write: async (batch) => (await append(programme, log, batch)).map(outcomeOf),
    nameOf: ({ conversationId }) => conversationId,
  }));
}

/** Repeating is safe even when the outcome is unknown: a stored message answers with the number it has. */
async function append(
  programme: string,
  log: MessageLog,
  batch: readonly SealedMessage[],
): Promise<readonly (number | null)[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await log.append(programme, batch);
    } catch (error) {
      if (!log.mayRepeat(error)) throw error;
      if (attempt === maxAttempts) throw isOutage(error) ? new Unavailable() : error;
      await pause(attempt);
    }
  }
}

function outcomeOf(seq: number | null): number | Error {
  if (seq === null) return new NotFound();
  return seq === 0 ? new ConversationEnded() : seq;
}
