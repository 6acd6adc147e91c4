import { Injectable } from '@nestjs/common';
import type { ContactPage, SearchContacts } from '#contract';
import type { ContactActor } from '../contact/contact.policy.js';
import { pageOf, pageSize } from '../contact/contact-page.js';
import { ContactStore } from '../contact/contact-store.service.js';
import { FormStore } from '../form/form-store.service.js';
import { ContactFinder } from './contact-finder.service.js';
import { ContactSets } from './contact-sets.service.js';

/** Finds contacts by words in what is written about them. */
@Injectable()
export class ContactSearch {
  constructor(
    private readonly store: ContactStore,
    private readonly finder: ContactFinder,
    private readonly sets: ContactSets,
    private readonly forms: FormStore,
  ) {}

  /**
   * A page of the contacts the actor may see in which every word stands, newest first; the words are kept nowhere.
   * Throws `Invalid` for a bad date or cursor, and when nothing is left of the words.
   */
  search(actor: ContactActor, { words, filter }: SearchContacts): Promise<ContactPage> {
    return this.store.transaction(actor, async (transaction) => {
      const rows = await this.finder.page(transaction, actor, { filter, words, size: pageSize + 1 });
      const page = pageOf(await this.forms.forEach(transaction, actor.programme, rows), rows);
      const ids = page.contacts.map(({ id }) => id);
      await this.sets.recordPage(transaction, actor, { action: 'contact:search', ids });
      return page;
    });
  }
}
