import { Messages } from '#chat';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ConversationFeed } from './conversation-feed.service.js';
import { QueueBoard } from './queue-board.service.js';

const lookMs = 3_000;

/**
 * Looks every few seconds how far the conversations followed here really are, and how the queues stand: a hint that
 * was lost, with Redis or with the process that gave it, then costs seconds and not a message.
 */
@Injectable()
export class FeedRepair implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('feed');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly feed: ConversationFeed,
    private readonly messages: Messages,
    private readonly board: QueueBoard,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), lookMs).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    this.board.lookAgain();
    const byProgramme = Map.groupBy(this.feed.followed(), ([, { programme }]) => programme);
    for (const [programme, followed] of byProgramme) {
      try {
        const found = await this.messages.progress(
          programme,
          followed.map(([id]) => id),
        );
        found.forEach((progress, id) => this.feed.looked(id, progress));
      } catch (error) {
        this.logger.warn(`looking again failed: ${error instanceof Error ? error.name : 'error'}`);
      }
    }
  }
}
