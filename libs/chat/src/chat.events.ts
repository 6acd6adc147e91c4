import { DomainEvent } from '#platform/database';

/** What happens to a conversation; the contact log and the figures listen. */
abstract class ConversationEvent extends DomainEvent {
  readonly ids: { readonly conversationId: string };

  constructor(conversationId: string) {
    super();
    this.ids = { conversationId };
  }
}

/** A visitor joined the queue. */
export class ConversationStarted extends ConversationEvent {
  readonly name = 'ConversationStarted';
}

/** A counsellor took a conversation from the queue. */
export class ConversationTaken extends ConversationEvent {
  readonly name = 'ConversationTaken';
}

/** A conversation went back to the front of the queue: its counsellor handed it back, or was lost. */
export class ConversationReturned extends ConversationEvent {
  readonly name = 'ConversationReturned';
}

/** A conversation was ended by either side, or because its visitor stayed away. */
export class ConversationClosed extends ConversationEvent {
  readonly name = 'ConversationClosed';
}
