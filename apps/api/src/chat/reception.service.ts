import { Injectable } from '@nestjs/common';
import { ComingBack, ConversationStart, type VisitorActor } from '#chat';
import type { StartConversation, StartedConversation } from '#contract';
import { Closed } from '#platform/errors';
import { Limits } from '#platform/limits';
import { Programmes } from '#programmes';

/** Conversations a programme lets in each minute; far above any real night, far below what would drown a queue. */
const startsPerMinute = 300;

/** Decides at the door: closed, better helped elsewhere, or welcome. */
@Injectable()
export class Reception {
  constructor(
    private readonly programmes: Programmes,
    private readonly limits: Limits,
    private readonly conversations: ConversationStart,
    private readonly comingBack: ComingBack,
  ) {}

  /** Throws `Invalid` for an unknown topic, age band or text version, `Closed`, or `TooMany`. */
  async receive(programme: string, asked: StartConversation): Promise<StartedConversation> {
    await this.programmes.checkStart(programme, asked);
    const eligibility = await this.programmes.eligibility(programme, asked.ageBand);
    if (eligibility.kind === 'handover') return eligibility;
    await this.letIn(programme);
    return { kind: 'started', ...(await this.conversations.start(programme, asked)) };
  }

  /** Lets someone go on with a conversation that had ended; throws `Closed`, `TooMany`, `NotFound`. */
  async receiveAgain(actor: VisitorActor): Promise<void> {
    await this.letIn(actor.programme);
    await this.comingBack.resume(actor);
  }

  private async letIn(programme: string): Promise<void> {
    const { open } = await this.programmes.openState(programme, 'chat');
    if (!open) throw new Closed();
    await this.limits.take({ key: `chat:start:${programme}`, most: startsPerMinute, windowMs: 60_000 });
  }
}
