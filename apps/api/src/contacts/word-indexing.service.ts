import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { WordCatchUp } from '#contacts';
import { KeyRing } from '#platform/crypto';

const lookMs = 60_000;

/**
 * Looks every minute for contacts whose words are not indexed, and goes on until there are none. In the api and not
 * among the jobs, because a worker has no keys with which to read them.
 */
@Injectable()
export class WordIndexing implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('words');
  private timer: NodeJS.Timeout | undefined;
  private looking = false;

  constructor(
    private readonly catchUp: WordCatchUp,
    private readonly keys: KeyRing,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), lookMs).unref();
    void this.look();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    for (const programme of this.keys.programmes) {
      try {
        while (this.timer && (await this.catchUp.round(programme)) > 0);
      } catch (error) {
        this.logger.warn(`indexing failed: ${error instanceof Error ? error.name : 'error'}`);
      }
    }
    this.looking = false;
  }
}
