import { Injectable } from '@nestjs/common';
import type { ContactCounts, ContactFilter, ContactPage } from '#contract';
import { AuditTrail } from '#audit';
import { ContactFinder } from '../finding/contact-finder.service.js';
import { FormStore } from '../form/form-store.service.js';
import { staleHours } from './contact-filter.js';
import { pageOf, pageSize } from './contact-page.js';
import type { ContactActor } from './contact.policy.js';
import { ContactStore } from './contact-store.service.js';

/** Lists contacts, newest first. */
@Injectable()
export class ContactLog {
  constructor(
    private readonly store: ContactStore,
    private readonly finder: ContactFinder,
    private readonly audit: AuditTrail,
    private readonly forms: FormStore,
  ) {}

  /** A page of what the filter asks for and the actor may see; throws `Invalid` for a bad date or cursor. */
  list(actor: ContactActor, filter: ContactFilter): Promise<ContactPage> {
    return this.store.transaction(actor, async (transaction) => {
      const rows = await this.finder.page(transaction, actor, { filter, size: pageSize + 1 });
      const { staffId, role } = actor;
      await this.audit.record(transaction, {
        staffId,
        role,
        action: 'contact:list',
        subjectKind: 'contacts',
      });
      return pageOf(await this.forms.forEach(transaction, actor.programme, rows), rows);
    });
  }

  /** How many drafts wait for the actor, and for a supervisor how many of anyone's have waited for a day. */
  counts(actor: ContactActor): Promise<ContactCounts> {
    const before = new Date(this.store.clock.now().getTime() - staleHours * 3_600_000);
    return this.store.transaction(actor, async ({ query }) => {
      const [row] = await query<{ mine: number; reports: number; stale: number }>(
        `select count(*) filter (where owner_id = $1)::int as mine,
           count(*) filter (where owner_id is null and channel = 'form')::int as reports,
           count(*) filter (where started_at < $2)::int as stale
         from contacts.contact where programme_id = (select programmes.current()) and state = 'draft'`,
        [actor.staffId, before],
      );
      const { mine = 0, reports = 0, stale = 0 } = row ?? {};
      return {
        myDrafts: mine,
        newReports: reports,
        ...(actor.role === 'supervisor' && { staleDrafts: stale }),
      };
    });
  }
}
