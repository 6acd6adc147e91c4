import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type IQueueBackend, Queue } from 'bullmq';
import { Config } from '../config/index.js';
import type { JobIds } from './job.js';
import { queueBackend, queueName, queueSchema } from './queue-backend.js';

/** A job to come: its id says whether it was added before. */
export interface NewJob {
  readonly id: string;
  readonly name: string;
  readonly ids: JobIds;
}

const hour = 3_600;
const attempts = 8;

/** Adds jobs. */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private readonly queue: Queue<JobIds, void, string, JobIds, void, string, IQueueBackend>;

  constructor(config: Config) {
    const { connection, factory } = queueBackend(config);
    this.queue = new Queue(queueName, { connection, prefix: queueSchema }, factory);
    const logger = new Logger('queue');
    this.queue.on('error', (error) => logger.warn(error.name));
  }

  /** Adds jobs in one call; one that was added within the last hour is not added again. */
  async add(jobs: readonly NewJob[]): Promise<void> {
    await this.queue.addBulk(
      jobs.map(({ id, name, ids }) => ({
        name,
        data: ids,
        opts: {
          jobId: id,
          attempts,
          backoff: { type: 'exponential', delay: 1_000 },
          removeOnComplete: { age: hour },
          removeOnFail: { age: 7 * 24 * hour },
        },
      })),
    );
  }

  /** Makes the jobs that come round come round, and no others. */
  async schedule(every: Readonly<Record<string, number>>): Promise<void> {
    const known = await this.scheduled();
    for (const name of known) if (!(name in every)) await this.queue.removeJobScheduler(name);
    for (const [name, milliseconds] of Object.entries(every)) await this.comesRound(name, milliseconds);
  }

  /** Schedules again what is scheduled no more: a Redis that lost its memory must not stop the sweep. */
  async restore(every: Readonly<Record<string, number>>): Promise<void> {
    const known = new Set(await this.scheduled());
    for (const [name, milliseconds] of Object.entries(every))
      if (!known.has(name)) await this.comesRound(name, milliseconds);
  }

  private async scheduled(): Promise<string[]> {
    return (await this.queue.getJobSchedulers()).map(({ key }) => key);
  }

  private async comesRound(name: string, milliseconds: number): Promise<void> {
    await this.queue.upsertJobScheduler(
      name,
      { every: milliseconds },
      { name, data: {}, opts: { removeOnComplete: { count: 10 }, removeOnFail: { count: 100 } } },
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}
