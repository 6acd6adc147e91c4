import { TooMany } from '../errors/index.js';

/** How much is done at once, and how much may wait. */
export interface TurnLimits {
  /** Works that run at the same time; at least two. */
  readonly atOnce: number;
  /** Works of one lane that may wait; a further one is refused. */
  readonly waiting: number;
  /** Milliseconds after which a refused work is worth asking for again. */
  readonly retryAfterMs: number;
}

/**
 * Lets heavy work of a process run a few at a time. The lane that goes first may take every place; the others share
 * all but one, in rotation, so that no flood of theirs makes the first lane wait for a place of its own.
 */
export class Turns {
  private readonly waiting = new Map<string, (() => void)[]>();
  private readonly running = { first: 0, others: 0 };

  constructor(
    private readonly first: string,
    private readonly limits: TurnLimits,
  ) {}

  /** Runs `work` when it is its lane's turn; throws `TooMany` when too many of the lane wait already. */
  async take<T>(lane: string, work: () => Promise<T>): Promise<T> {
    const kind = lane === this.first ? 'first' : 'others';
    if (!this.isFree(kind)) await this.wait(lane);
    else this.running[kind] += 1;
    try {
      return await work();
    } finally {
      this.running[kind] -= 1;
      this.giveOn();
    }
  }

  private isFree(kind: 'first' | 'others'): boolean {
    const { first, others } = this.running;
    const { atOnce } = this.limits;
    return first + others < atOnce && (kind === 'first' || others < atOnce - 1);
  }

  private wait(lane: string): Promise<void> {
    const line = this.waiting.get(lane) ?? [];
    if (line.length >= this.limits.waiting) throw new TooMany(this.limits.retryAfterMs);
    this.waiting.set(lane, line);
    return new Promise((resolve) => line.push(resolve));
  }

  /** Hands free places on, counted as taken at once, or a newcomer could take them in between. */
  private giveOn(): void {
    for (const lane of [this.first, ...this.waiting.keys()]) {
      const kind = lane === this.first ? 'first' : 'others';
      const line = this.waiting.get(lane);
      if (!line || !this.isFree(kind)) continue;
      const next = line.shift();
      // To the end of the rotation, or out of it.
      this.waiting.delete(lane);
      if (line.length > 0) this.waiting.set(lane, line);
      this.running[kind] += 1;
      next?.();
    }
  }
}
