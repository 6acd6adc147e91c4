import { DomainEvent } from '#platform/database';

/** A notice was approved, or is to be tried again: a person wants it sent. */
export class TakedownApproved extends DomainEvent {
  readonly name = 'TakedownApproved';
  readonly ids: { readonly noticeId: string };

  constructor(noticeId: string) {
    super();
    this.ids = { noticeId };
  }
}
