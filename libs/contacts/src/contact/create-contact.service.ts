import { Injectable } from '@nestjs/common';
import type { ContactView, CreateContact } from '#contract';
import { Clock } from '#platform/clock';
import { Invalid } from '#platform/errors';
import { currentForm } from '../form/contact-forms.js';
import type { ContactActor } from './contact.policy.js';
import { beginningOf } from './local-dates.js';
import { NewContacts } from './new-contacts.service.js';

/** Makes drafts: a contact exists from its first second. */
@Injectable()
export class ContactCreation {
  constructor(
    private readonly contacts: NewContacts,
    private readonly clock: Clock,
  ) {}

  /**
   * A new draft of the actor, or of a colleague of the programme for whom it is entered later; the same key again
   * gives the same contact. Rejects with `Invalid`, and with `Conflict` when somebody else used the key.
   */
  async create(actor: ContactActor, asked: CreateContact): Promise<ContactView> {
    const now = this.clock.now();
    const startedAt = beginningOf(asked.startedAt, now, now);
    const known = currentForm(actor.programme).kinds.some(({ code }) => code === asked.kind);
    if (asked.kind !== undefined && !known) throw new Invalid('kind');
    return this.contacts.add({ actor, ownerId: asked.counsellorId ?? actor.staffId, asked, startedAt });
  }
}
