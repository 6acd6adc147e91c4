import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler, type JobIds } from '#platform/queue';
import { Hints } from '#platform/realtime';

/** Tells every process once more that a conversation changed: the first hint may have been lost with the process that gave it. */
@Injectable()
@Handles('ConversationStarted', 'ConversationTaken', 'ConversationReturned', 'ConversationClosed')
export class ConversationEventProcessor implements JobHandler {
  constructor(private readonly hints: Hints) {}

  async handle({ programme, conversationId }: JobIds): Promise<void> {
    if (programme === undefined || conversationId === undefined) return;
    this.hints.tellAll({ kind: 'conversation', programme, id: conversationId });
    this.hints.tellAll({ kind: 'queue', programme });
  }
}
