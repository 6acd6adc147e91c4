import { Injectable } from '@nestjs/common';
import type { ContactView, CreateContact } from '#contract';
import { Clock } from '#platform/clock';
import type { Transaction } from '#platform/database';
import type { ContactActor } from './contact.policy.js';
import { beginningOf } from './local-dates.js';
import type { NewContact } from './insert-contacts.js';
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
    return this.contacts.add(this.checked(actor, asked));
  }

  /** The same as a part of something larger; gives the id. Throws as {@link create} rejects. */
  make(transaction: Transaction, actor: ContactActor, asked: CreateContact): Promise<string> {
    return this.contacts.make(transaction, this.checked(actor, asked));
  }

  private checked(actor: ContactActor, asked: CreateContact): NewContact {
    const now = this.clock.now();
    const startedAt = beginningOf(asked.startedAt, now, now);
    return { actor, ownerId: asked.counsellorId ?? actor.staffId, asked, startedAt };
  }
}
