import type { QueueView } from '#contract';
import type { Standing } from '#platform/queue';

/** As it goes over the wire. */
export function queueViewOf({ kept, counts, rounds, failed }: Standing): QueueView {
  return {
    ...{ kept, counts },
    rounds: rounds.map(({ name, every, next }) => ({
      ...{ name, every },
      ...(next && { next: next.toISOString() }),
    })),
    failed: failed.map(({ name, tries, at }) => ({ name, tries, at: at.toISOString() })),
  };
}
