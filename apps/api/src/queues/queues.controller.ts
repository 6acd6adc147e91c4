import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { QueueView } from '#contract';
import { OnHost, Requires } from '#platform/http';
import { QueueStanding } from '#platform/queue';
import { queueViewOf } from './queue-view.js';

/** How the jobs of the installation stand. */
@ApiTags('queues')
@Controller('api/queues')
@OnHost('console')
export class QueuesController {
  constructor(private readonly standing: QueueStanding) {}

  @Requires('queue:read')
  @Get()
  @ApiOperation({
    summary: 'Numbers of jobs, what comes round, and what failed last; nothing can be changed.',
  })
  async read(): Promise<QueueView> {
    return queueViewOf(await this.standing.look());
  }
}
