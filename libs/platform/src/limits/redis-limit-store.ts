import type { Redis } from 'ioredis';
import type { LimitStore } from './limit-store.js';
import { MemoryLimitStore } from './memory-limit-store.js';

/** Counts in Redis for all processes; while Redis is away each process counts for itself. */
export class RedisLimitStore implements LimitStore {
  private readonly spare = new MemoryLimitStore();

  constructor(private readonly redis: Redis) {}

  async count(key: string, windowMs: number): Promise<{ count: number; leftMs: number }> {
    if (this.redis.status !== 'ready') return this.spare.count(key, windowMs);
    try {
      const name = `limit:${key}`;
      const results = await this.redis
        .multi()
        .set(name, 0, 'PX', windowMs, 'NX')
        .incr(name)
        .pttl(name)
        .exec();
      return { count: Number(results?.[1]?.[1] ?? 0), leftMs: Number(results?.[2]?.[1] ?? windowMs) };
    } catch {
      return this.spare.count(key, windowMs);
    }
  }
}
