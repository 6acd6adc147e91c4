import { Injectable } from '@nestjs/common';
import { ConversationFactsReader } from '#chat';
import { ChatContacts } from '#contacts';
import { Handles, type JobHandler, type JobIds } from '#platform/queue';
import { Hints } from '#platform/realtime';

/**
 * What follows when a conversation changed: every process is told once more, because the first hint may have been
 * lost with the process that gave it, and the contacts of the conversation, one for each of its rounds, are brought up to date.
 */
@Injectable()
@Handles('ConversationStarted', 'ConversationTaken', 'ConversationReturned', 'ConversationClosed')
export class ConversationEventProcessor implements JobHandler {
  constructor(
    private readonly hints: Hints,
    private readonly facts: ConversationFactsReader,
    private readonly contacts: ChatContacts,
  ) {}

  async handle({ programme, conversationId }: JobIds): Promise<void> {
    if (programme === undefined || conversationId === undefined) return;
    this.hints.tellAll({ kind: 'conversation', programme, id: conversationId });
    this.hints.tellAll({ kind: 'queue', programme });
    // Events may come late or out of order: what counts is how the conversation stands now.
    await this.contacts.follow(programme, conversationId, (transaction) =>
      this.facts.of(transaction, conversationId),
    );
  }
}
