import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  type QueueOptions,
} from 'bullmq';
import type { Config } from '../config/index.js';

/** Name of the one queue all jobs go through. */
export const queueName = 'jobs';

/** Schema of BullMQ's tables, and prefix of its keys in Redis. */
export const queueSchema = 'bullmq';

/** How to reach the queue: through Redis where there is one, else in Postgres itself. */
export interface QueueBackend {
  readonly connection: QueueOptions['connection'];
  readonly factory: BackendFactory<IQueueBackend>;
}

/** Chooses the backend of BullMQ by the configuration. */
export function queueBackend({ redisUrl, databaseUrl }: Config): QueueBackend {
  if (redisUrl !== undefined)
    return {
      connection: { url: redisUrl, maxRetriesPerRequest: null },
      factory: createRedisBackend,
    };
  const connection = { connectionString: databaseUrl, max: 4, schema: queueSchema, skipMigrations: true };
  return {
    connection: connection,
    factory: createPostgresBackend as unknown as BackendFactory<IQueueBackend>,
  };
}
