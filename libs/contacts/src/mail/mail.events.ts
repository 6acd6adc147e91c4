import { DomainEvent } from '#platform/database';

/** A message of ours waits to be sent. */
export class MailQueued extends DomainEvent {
  readonly name = 'MailQueued';
  readonly ids: { readonly messageId: string };

  constructor(messageId: string) {
    super();
    this.ids = { messageId };
  }
}
