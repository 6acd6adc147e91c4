import { DomainError } from '#platform/errors';

/** Another counsellor was first. */
export class AlreadyTaken extends DomainError {
  readonly code = 'already_taken';
}

/** The counsellor holds as many conversations as they said they can. */
export class AtMaximum extends DomainError {
  readonly code = 'at_maximum';
}

/** Nobody waits. */
export class QueueEmpty extends DomainError {
  readonly code = 'queue_empty';
}

/** The conversation is over, or not this counsellor's to write in now. */
export class ConversationEnded extends DomainError {
  readonly code = 'conversation_ended';
}

/** Longer than `limits.messageLength`. */
export class MessageTooLong extends DomainError {
  readonly code = 'message_too_long';
  override readonly field = 'text';
}
