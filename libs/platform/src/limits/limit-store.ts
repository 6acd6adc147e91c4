/** Counts within windows; one process keeps them in memory, several in Redis. */
export interface LimitStore {
  /** Adds one to `key` in its window, which starts with the first; gives the count and what is left of the window. */
  count(key: string, windowMs: number): Promise<{ readonly count: number; readonly leftMs: number }>;
}

/** Injection token of the {@link LimitStore}. */
export const LIMIT_STORE = Symbol('LIMIT_STORE');
