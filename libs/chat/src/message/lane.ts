import { ConversationEnded } from '../chat.errors.js';
import { isOutage } from '#platform/database';
import { NotFound, Unavailable } from '#platform/errors';
import type { MessageLog, SealedMessage } from './message-log.js';

interface Entry {
  readonly message: SealedMessage;
  readonly resolve: (seq: number) => void;
  readonly reject: (error: unknown) => void;
}

const maxBatch = 256;
const maxWaiting = 2_000;
const maxAttempts = 4;

/** Takes a chance delay before trying again, so two processes do not meet a second time. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * attempt));

/**
 * Writes the messages of one programme, one statement at a time: what arrives while a statement is under way is
 * the next batch, so there is no timer and no conversation overtakes itself. A batch holds one message of a
 * conversation at most, which makes the statement short.
 */
export class Lane {
  private waiting: Entry[] = [];
  private busy = false;

  constructor(
    private readonly programme: string,
    private readonly log: MessageLog,
  ) {}

  /** Resolves with the sequence number after the commit; rejects with `Unavailable` when it may be sent again. */
  add(message: SealedMessage): Promise<number> {
    if (this.waiting.length >= maxWaiting) return Promise.reject(new Unavailable());
    return new Promise((resolve, reject) => {
      if (this.waiting.push({ message, resolve, reject }) === 1 && !this.busy)
        setImmediate(() => void this.drain());
    });
  }

  private async drain(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    while (this.waiting.length > 0) await this.flush(this.nextBatch());
    this.busy = false;
  }

  /** The oldest message of each conversation; its others stay for the batches after. */
  private nextBatch(): readonly Entry[] {
    const batch = new Map<string, Entry>();
    const later: Entry[] = [];
    for (const entry of this.waiting) {
      const { conversationId } = entry.message;
      if (batch.size === maxBatch || batch.has(conversationId)) later.push(entry);
      else batch.set(conversationId, entry);
    }
    this.waiting = later;
    return [...batch.values()];
  }

  /** Writes a batch; halves it around an error that belongs to one row, or one bad row would fail its neighbours. */
  private async flush(batch: readonly Entry[]): Promise<void> {
    try {
      const seqs = await this.write(batch);
      batch.forEach((entry, index) => settle(entry, seqs[index]));
    } catch (error) {
      if (batch.length === 1 || error instanceof Unavailable)
        return batch.forEach((entry) => entry.reject(error));
      const half = batch.length >> 1;
      await this.flush(batch.slice(0, half));
      await this.flush(batch.slice(half));
    }
  }

  /** Repeating is safe even when the outcome is unknown: a stored message answers with the number it has. */
  private async write(batch: readonly Entry[]): Promise<readonly (number | null)[]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.log.append(
          this.programme,
          batch.map(({ message }) => message),
        );
      } catch (error) {
        if (!this.log.mayRepeat(error)) throw error;
        if (attempt === maxAttempts) throw isOutage(error) ? new Unavailable() : error;
        await pause(attempt);
      }
    }
  }
}

function settle(entry: Entry, seq: number | null | undefined): void {
  if (seq === null || seq === undefined) entry.reject(new NotFound());
  else if (seq === 0) entry.reject(new ConversationEnded());
  else entry.resolve(seq);
}
