import { Injectable } from '@nestjs/common';
import type { ContactCounts, ContactFilter, ContactPage } from '#contract';
import { AuditTrail } from '#audit';
import { conditionOf, cursorOf } from './contact-filter.js';
import type { ContactActor } from './contact.policy.js';
import { contactColumns, type ContactRow, contactSource, summaryOf } from './contact-row.js';
import { ContactStore } from './contact-store.service.js';

const pageSize = 50;
/** Hours after which a draft that nobody closed is a supervisor's concern too. */
const staleHours = 24;

/** Lists contacts, newest first. */
@Injectable()
export class ContactLog {
  constructor(
    private readonly store: ContactStore,
    private readonly audit: AuditTrail,
  ) {}

  /** A page of what the filter asks for and the actor may see; throws `Invalid` for a bad date or cursor. */
  list(actor: ContactActor, filter: ContactFilter): Promise<ContactPage> {
    const { sql, parameters } = conditionOf(actor, filter);
    return this.store.transaction(actor, async (transaction) => {
      const rows = await transaction.query<ContactRow>(
        `select ${contactColumns} from ${contactSource} where ${sql}
         order by c.started_at desc, c.id desc limit ${pageSize + 1}`,
        parameters,
      );
      const { staffId, role } = actor;
      await this.audit.record(transaction, {
        staffId,
        role,
        action: 'contact:list',
        subjectKind: 'contacts',
      });
      const contacts = rows.slice(0, pageSize);
      const last = contacts.at(-1);
      return {
        contacts: contacts.map((row) => summaryOf(actor.programme, row)),
        ...(rows.length > pageSize && last && { next: cursorOf(last.started_at, last.id) }),
      };
    });
  }

  /** How many drafts wait for the actor, and for a supervisor how many of anyone's have waited for a day. */
  counts(actor: ContactActor): Promise<ContactCounts> {
    const before = new Date(this.store.clock.now().getTime() - staleHours * 3_600_000);
    return this.store.transaction(actor, async ({ query }) => {
      const [row] = await query<{ mine: number; stale: number }>(
        `select count(*) filter (where owner_id = $1)::int as mine,
           count(*) filter (where started_at < $2)::int as stale
         from contacts.contact where programme_id = (select programmes.current()) and state = 'draft'`,
        [actor.staffId, before],
      );
      const { mine = 0, stale = 0 } = row ?? {};
      return { myDrafts: mine, ...(actor.role === 'supervisor' && { staleDrafts: stale }) };
    });
  }
}
