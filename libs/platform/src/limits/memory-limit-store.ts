import type { LimitStore } from './limit-store.js';

interface Window {
  readonly endsAt: number;
  count: number;
}

const sweepAbove = 1_000;

/** Counts in the memory of this process. */
export class MemoryLimitStore implements LimitStore {
  private readonly windows = new Map<string, Window>();

  async count(key: string, windowMs: number): Promise<{ count: number; leftMs: number }> {
    const now = performance.now();
    let window = this.windows.get(key);
    if (!window || window.endsAt <= now) {
      this.sweep(now);
      this.windows.set(key, (window = { endsAt: now + windowMs, count: 0 }));
    }
    window.count += 1;
    return { count: window.count, leftMs: Math.ceil(window.endsAt - now) };
  }

  private sweep(now: number): void {
    if (this.windows.size < sweepAbove) return;
    for (const [key, { endsAt }] of this.windows) if (endsAt <= now) this.windows.delete(key);
  }
}
