import { Injectable } from '@nestjs/common';
import { OwnContacts } from '#contacts';
import type { PersonStatus } from '#contract/takedown';
import type { Subject } from '#identity';
import { PersonStatuses } from '#takedown';

/** Where what a code opens, its contacts and their requests to providers meet, since none of them knows the others. */
@Injectable()
export class OwnRequests {
  constructor(
    private readonly contacts: OwnContacts,
    private readonly statuses: PersonStatuses,
  ) {}

  /** How the requests stand that were made for whoever opened this. */
  async of(programme: string, { kind, id }: Subject): Promise<readonly PersonStatus[]> {
    // A report has the id of its contact.
    const contactIds = kind === 'report' ? [id] : await this.contacts.ofConversation(programme, id);
    return this.statuses.of({ programme, contactIds });
  }
}
