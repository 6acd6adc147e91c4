import { DomainEvent } from '#platform/database';

/** Somebody is to be told of an appointment, now. */
export class NoticeQueued extends DomainEvent {
  readonly name = 'NoticeQueued';
  readonly ids: { readonly noticeId: string };

  constructor(noticeId: string) {
    super();
    this.ids = { noticeId };
  }
}
