import { Inject, Injectable } from '@nestjs/common';
import { TooMany } from '../errors/index.js';
import { LIMIT_STORE, type LimitStore } from './limit-store.js';

/** How often something may happen. */
export interface Limit {
  /** What is limited, as in `chat:start:helpwanted`; never an address or anything about a person. */
  readonly key: string;
  readonly most: number;
  readonly windowMs: number;
}

/** Bounds how often something happens in the whole installation. */
@Injectable()
export class Limits {
  constructor(@Inject(LIMIT_STORE) private readonly store: LimitStore) {}

  /** Counts one more and gives how many there are in the window; refuses nothing. */
  async count({ key, windowMs }: Omit<Limit, 'most'>): Promise<number> {
    return (await this.store.count(key, windowMs)).count;
  }

  /** Counts one more; throws `TooMany` with the milliseconds until the window ends. */
  async take({ key, most, windowMs }: Limit): Promise<void> {
    const { count, leftMs } = await this.store.count(key, windowMs);
    if (count > most) throw new TooMany(Math.max(1, leftMs));
  }
}
