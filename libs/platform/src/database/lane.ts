import { Unavailable } from '../errors/index.js';

/** What a lane is for. */
export interface LaneWork<Item, Result> {
  /**
   * Does all of a batch in one go and gives the outcome of each, in order: an error is the refusal of that one. What
   * it throws fails the batch, which is then halved around whatever caused it.
   */
  readonly write: (batch: readonly Item[]) => Promise<readonly (Result | Error)[]>;
  /** Two items of one name never stand in the same batch, and keep their order; by default none are. */
  readonly nameOf?: (item: Item) => string;
}

interface Entry<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

const maxBatch = 256;
const maxWaiting = 2_000;

/**
 * Does work of one kind, one batch at a time: what arrives while a batch is under way is the next one, so there is
 * no timer, and a commit is shared by as many as wait for it.
 */
export class Lane<Item, Result> {
  private waiting: Entry<Item, Result>[] = [];
  private busy = false;

  constructor(private readonly work: LaneWork<Item, Result>) {}

  /** Resolves with the outcome after the commit; rejects with `Unavailable` when too much waits. */
  add(item: Item): Promise<Result> {
    if (this.waiting.length >= maxWaiting) return Promise.reject(new Unavailable());
    return new Promise((resolve, reject) => {
      if (this.waiting.push({ item, resolve, reject }) === 1 && !this.busy)
        setImmediate(() => void this.drain());
    });
  }

  private async drain(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    while (this.waiting.length > 0) await this.flush(this.nextBatch());
    this.busy = false;
  }

  /** The oldest of each name; the others stay for the batches after. */
  private nextBatch(): readonly Entry<Item, Result>[] {
    const batch = new Map<unknown, Entry<Item, Result>>();
    const later: Entry<Item, Result>[] = [];
    for (const entry of this.waiting) {
      const name = this.work.nameOf?.(entry.item) ?? entry;
      if (batch.size === maxBatch || batch.has(name)) later.push(entry);
      else batch.set(name, entry);
    }
    this.waiting = later;
    return [...batch.values()];
  }

  private async flush(batch: readonly Entry<Item, Result>[]): Promise<void> {
    try {
      const results = await this.work.write(batch.map(({ item }) => item));
      batch.forEach(({ resolve, reject }, index) => {
        const result = results[index] as Result | Error;
        if (result instanceof Error) reject(result);
        else resolve(result);
      });
    } catch (error) {
      if (batch.length === 1 || error instanceof Unavailable)
        return batch.forEach((entry) => entry.reject(error));
      const half = batch.length >> 1;
      await this.flush(batch.slice(0, half));
      await this.flush(batch.slice(half));
    }
  }
}
