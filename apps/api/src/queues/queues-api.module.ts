import { Module } from '@nestjs/common';
import { QueueStanding } from '#platform/queue';
import { QueuesController } from './queues.controller.js';

/** Shows how the jobs stand. */
@Module({ controllers: [QueuesController], providers: [QueueStanding] })
export class QueuesApiModule {}
