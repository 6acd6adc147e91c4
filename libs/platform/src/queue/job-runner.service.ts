import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { type IQueueBackend, type Job, Worker } from 'bullmq';
import { Config } from '../config/index.js';
import { JOB_CATALOGUE, type JobCatalogue, type JobIds } from './job.js';
import { JobQueue } from './job-queue.service.js';
import { JobRegistry } from './job-registry.service.js';
import { queueBackend, queueName, queueSchema } from './queue-backend.js';

const concurrency = 4;
/** Milliseconds after which the job of a killed process is given to another. */
const lockMs = 10_000;
/** Milliseconds between two looks whether what comes round still does. */
const restoreMs = 10_000;

/** Runs the jobs of this process, and finishes those under way before it stops. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('jobs');
  private worker: Worker<JobIds, void, string, IQueueBackend> | undefined;
  private restoring: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: Config,
    private readonly registry: JobRegistry,
    private readonly queue: JobQueue,
    @Inject(JOB_CATALOGUE) private readonly catalogue: JobCatalogue,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.registry.collect();
    await this.queue.schedule(this.catalogue.every);
    const { connection, factory } = queueBackend(this.config);
    this.worker = new Worker(
      queueName,
      (job: Job<JobIds>) => this.run(job),
      { connection, prefix: queueSchema, concurrency, lockDuration: lockMs, stalledInterval: lockMs },
      factory,
    );
    this.restoring = setInterval(() => void this.restore(), restoreMs).unref();
    this.worker.on('error', (error) => this.logger.warn(error.name));
    // Only the name of the job and of the error: a message may quote what someone typed.
    this.worker.on('failed', (job, error) => this.logger.warn(`${job?.name ?? 'job'} failed: ${error.name}`));
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.restoring);
    await this.worker?.close();
  }

  private async restore(): Promise<void> {
    try {
      await this.queue.restore(this.catalogue.every);
    } catch (error) {
      this.logger.warn(`schedules: ${error instanceof Error ? error.name : 'error'}`);
    }
  }

  private async run({ name, data }: Job<JobIds>): Promise<void> {
    const handler = this.registry.handlerOf(name);
    // An older process during an upgrade: failing leaves the job to a process that knows it.
    if (!handler) throw new Error('unknown job');
    try {
      await handler.handle(data);
    } catch (error) {
      // BullMQ stores the message of an error with the job.
      throw new Error(error instanceof Error ? error.name : 'error');
    }
  }
}
