import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JOB_CATALOGUE, type JobCatalogue } from './job.js';
import { JobQueue } from './job-queue.service.js';
import { JobRegistry } from './job-registry.service.js';
import { JobRunner } from './job-runner.service.js';
import { Outbox } from './outbox.service.js';

@Module({})
export class QueueModule {
  /** Runs the jobs of `catalogue` in this process. */
  static forRoot(catalogue: JobCatalogue): DynamicModule {
    return {
      module: QueueModule,
      imports: [DiscoveryModule],
      providers: [{ provide: JOB_CATALOGUE, useValue: catalogue }, JobQueue, JobRegistry, JobRunner, Outbox],
      exports: [JobQueue, Outbox, JOB_CATALOGUE],
    };
  }
}
