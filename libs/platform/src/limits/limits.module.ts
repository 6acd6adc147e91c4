import { Global, Inject, Module, Optional, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Config } from '../config/index.js';
import { LIMIT_STORE } from './limit-store.js';
import { Limits } from './limits.service.js';
import { MemoryLimitStore } from './memory-limit-store.js';
import { RedisLimitStore } from './redis-limit-store.js';

const LIMIT_REDIS = Symbol('LIMIT_REDIS');

function connect({ redisUrl }: Config): Redis | null {
  // Errors are told by the connection of the hints; without a listener they would end the process.
  return redisUrl === undefined
    ? null
    : new Redis(redisUrl, { maxRetriesPerRequest: 1 }).on('error', () => undefined);
}

@Global()
@Module({
  providers: [
    { provide: LIMIT_REDIS, inject: [Config], useFactory: connect },
    {
      provide: LIMIT_STORE,
      inject: [LIMIT_REDIS],
      useFactory: (redis: Redis | null) => (redis ? new RedisLimitStore(redis) : new MemoryLimitStore()),
    },
    Limits,
  ],
  exports: [Limits],
})
export class LimitsModule implements OnApplicationShutdown {
  constructor(@Optional() @Inject(LIMIT_REDIS) private readonly redis: Redis | null) {}

  async onApplicationShutdown(): Promise<void> {
    await this.redis?.quit().catch(() => undefined);
  }
}
