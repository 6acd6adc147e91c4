import type { QueueView } from '#contract';
import { request } from './client.js';

/** How the jobs stand. */
export const queuesApi = { read: () => request<QueueView>('GET', '/api/queues') };
