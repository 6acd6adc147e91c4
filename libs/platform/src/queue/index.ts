export { Handles, JOB_CATALOGUE, type JobCatalogue, type JobHandler, type JobIds } from './job.js';
export { JobQueue, type NewJob } from './job-queue.service.js';
export { refuseMismatch } from './job-registry.service.js';
export { migrateQueue } from './migrate-queue.js';
export { Outbox } from './outbox.service.js';
export { QueueStanding, type Standing } from './queue-standing.service.js';
export { QueueModule } from './queue.module.js';
