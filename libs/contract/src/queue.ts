/** Answer to `GET /api/queues`: how the jobs stand. Names and numbers; nothing of what any job is about. */
export interface QueueView {
  /** Where the queue is kept. */
  readonly kept: 'redis' | 'postgres';
  readonly counts: {
    readonly waiting: number;
    readonly active: number;
    readonly delayed: number;
    readonly failed: number;
    readonly completed: number;
  };
  /** Jobs that come round. */
  readonly rounds: readonly {
    readonly name: string;
    /** Milliseconds. */
    readonly every: number;
    readonly next?: string;
  }[];
  /** Those that failed last, the newest first. */
  readonly failed: readonly { readonly name: string; readonly at: string; readonly tries: number }[];
}
