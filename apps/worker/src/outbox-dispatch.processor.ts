import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#platform/database';
import { Handles, type JobHandler, Outbox } from '#platform/queue';

/** Makes jobs of committed events: at once when this process committed them, else within two seconds. */
@Injectable()
@Handles('outbox-dispatch')
export class OutboxDispatchProcessor implements JobHandler, OnApplicationBootstrap, OnApplicationShutdown {
  private stopListening: (() => void) | undefined;

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    // A failure here is made good by the job that comes round.
    this.stopListening = this.database.onEvents(() => void this.outbox.dispatch().catch(() => undefined));
  }

  onApplicationShutdown(): void {
    this.stopListening?.();
  }

  async handle(): Promise<void> {
    await this.outbox.dispatch();
    await this.outbox.clean();
  }
}
