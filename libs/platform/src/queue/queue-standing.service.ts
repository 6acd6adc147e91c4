import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type IQueueBackend, type JobType, Queue } from 'bullmq';
import { Config } from '../config/index.js';
import type { JobIds } from './job.js';
import { queueBackend, queueName, queueSchema } from './queue-backend.js';

/** A job that failed: its name and when, and neither what it was about nor why, which an error may quote. */
export interface FailedJob {
  readonly name: string;
  readonly at: Date;
  readonly tries: number;
}

/** A job that comes round, and when it does next. */
export interface RoundJob {
  readonly name: string;
  readonly every: number;
  readonly next: Date | undefined;
}

/** How the queue stands. */
export interface Standing {
  readonly kept: 'redis' | 'postgres';
  readonly counts: Readonly<Record<'waiting' | 'active' | 'delayed' | 'failed' | 'completed', number>>;
  readonly rounds: readonly RoundJob[];
  /** Those that failed last, the newest first. */
  readonly failed: readonly FailedJob[];
}

const counted = ['waiting', 'active', 'delayed', 'failed', 'completed'] as const satisfies JobType[];
const shownFailed = 20;

/** Looks at the queue, and changes nothing. Connects when somebody looks first: few ever do. */
@Injectable()
export class QueueStanding implements OnApplicationShutdown {
  private readonly logger = new Logger('queue');
  private queue: Queue<JobIds, void, string, JobIds, void, string, IQueueBackend> | undefined;

  constructor(private readonly config: Config) {}

  async look(): Promise<Standing> {
    const queue = (this.queue ??= this.open());
    const [counts, schedulers, failed] = await Promise.all([
      queue.getJobCounts(...counted),
      queue.getJobSchedulers(),
      queue.getFailed(0, shownFailed - 1),
    ]);
    return {
      kept: this.config.redisUrl === undefined ? 'postgres' : 'redis',
      counts: {
        waiting: counts['waiting'] ?? 0,
        active: counts['active'] ?? 0,
        delayed: counts['delayed'] ?? 0,
        failed: counts['failed'] ?? 0,
        completed: counts['completed'] ?? 0,
      },
      rounds: schedulers
        .map(({ key, every, next }) => ({
          ...{ name: key, every: Number(every ?? 0) },
          next: next === undefined ? undefined : new Date(Number(next)),
        }))
        .toSorted((one, other) => one.name.localeCompare(other.name)),
      failed: failed.map(({ name, finishedOn, timestamp, attemptsMade: tries }) => ({
        ...{ name, tries, at: new Date(finishedOn ?? timestamp) },
      })),
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue?.close();
  }

  private open(): Queue<JobIds, void, string, JobIds, void, string, IQueueBackend> {
    const { connection, factory } = queueBackend(this.config);
    const queue = new Queue<JobIds, void, string, JobIds, void, string, IQueueBackend>(
      queueName,
      { connection, prefix: queueSchema },
      factory,
    );
    queue.on('error', (error) => this.logger.warn(error.name));
    return queue;
  }
}
