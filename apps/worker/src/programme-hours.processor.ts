import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Handles, type JobHandler } from '#platform/queue';
import { Hints } from '#platform/realtime';
import { Programmes } from '#programmes';

/** Opening and closing: tells consoles and waiting visitors as soon as a chat opens or closes. */
@Injectable()
@Handles('programme-hours')
export class ProgrammeHoursProcessor implements JobHandler {
  private last: Date | undefined;

  constructor(
    private readonly programmes: Programmes,
    private readonly clock: Clock,
    private readonly hints: Hints,
  ) {}

  async handle(): Promise<void> {
    const now = this.clock.now();
    const since = this.last ?? now;
    this.last = now;
    for (const { programme, channel } of await this.programmes.announceChanges(since, now)) {
      if (channel === 'chat') this.hints.tellAll({ kind: 'queue', programme });
    }
  }
}
