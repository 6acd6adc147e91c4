import { Injectable } from '@nestjs/common';
import type { ContactCaller, ContactView } from '#contract';
import { type AuditRecord, AuditTrail } from '#audit';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { FormStore } from '../form/form-store.service.js';
import { type ContactActor, maySee } from './contact.policy.js';
import { contactColumns, type ContactRow, contactSource, viewOf } from './contact-row.js';
import { PersonalAnswers } from './personal-answers.service.js';

/** What someone did with a contact, for the audit trail. */
export type ContactAction =
  | 'contact:create'
  | 'contact:read'
  | 'contact:save'
  | 'contact:close'
  | 'contact:correct'
  | 'contact:read_versions'
  | 'contact:read_report'
  | 'contact:answer_report'
  | 'contact:stop_call'
  | 'contact:resume_call'
  | 'contact:issue_caller'
  | 'contact:link_caller'
  | 'contact:unlink_caller';

/** What was done, and with which contact. */
export type ContactDeed = readonly [action: ContactAction, contactId: string];

/** A contact with what is sealed of it, and who it was with. */
export type WholeRow = ContactRow & {
  readonly personal: Buffer | null;
  readonly caller: ContactCaller | null;
};

const callerColumn = `(select jsonb_build_object('id', l.caller_id, 'certainty', l.certainty)
  from contacts.caller_link l where l.contact_id = c.id) as caller`;

/** Finds contacts for whoever may see them, and records that they did. */
@Injectable()
export class ContactStore {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly personal: PersonalAnswers,
    private readonly forms: FormStore,
    readonly clock: Clock,
  ) {}

  /** Runs `work` in one transaction of the actor. */
  transaction<T>(actor: ContactActor, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { programme, staffId } = actor;
    return this.database.transaction({ kind: 'staff', programme, staffId }, work);
  }

  /** The contact, if the actor may see it; throws `NotFound` otherwise. */
  async find(transaction: Transaction, actor: ContactActor, id: string): Promise<WholeRow> {
    const [row] = await transaction.query<WholeRow>(
      `select ${contactColumns}, c.personal, ${callerColumn} from ${contactSource} where c.id = $1`,
      [id],
    );
    if (!row || !maySee(actor, row)) throw new NotFound();
    return row;
  }

  /** The same, held against every other writer until the commit. */
  async lock(transaction: Transaction, actor: ContactActor, id: string): Promise<WholeRow> {
    await transaction.query('select from contacts.contact where id = $1 for no key update', [id]);
    return this.find(transaction, actor, id);
  }

  /** Leaves one entry in the audit trail. */
  record(transaction: Transaction, actor: ContactActor, did: ContactDeed): Promise<void> {
    return this.audit.record(transaction, recordOf(actor, did));
  }

  /** Leaves one entry each for what several people did. */
  recordAll(
    transaction: Transaction,
    deeds: readonly (readonly [ContactActor, ContactDeed])[],
  ): Promise<void> {
    return this.audit.recordAll(
      transaction,
      deeds.map(([actor, did]) => recordOf(actor, did)),
    );
  }

  /** The contact as the actor sees it now, what is sealed of it opened. */
  async view(transaction: Transaction, actor: ContactActor, id: string): Promise<ContactView> {
    const row = await this.find(transaction, actor, id);
    const place = { programme: actor.programme, contactId: id, version: row.version };
    const words = await this.personal.open(transaction, place, row.personal);
    const form = await this.forms.of(transaction, actor.programme, row.form_version);
    return viewOf(actor, row, { form, words, now: this.clock.now() });
  }
}

function recordOf({ staffId, role }: ContactActor, [action, subjectId]: ContactDeed): AuditRecord {
  return { staffId, role, action, subjectKind: 'contact', subjectId };
}
