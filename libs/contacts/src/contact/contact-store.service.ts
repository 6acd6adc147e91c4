import { Injectable } from '@nestjs/common';
import type { ContactCaller, ContactView } from '#contract';
import { AuditTrail } from '#audit';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { type ContactActor, mayCorrect, maySave, maySee, ownerCorrectsMs } from './contact.policy.js';
import { contactColumns, type ContactRow, contactSource, summaryOf } from './contact-row.js';
import { PersonalAnswers } from './personal-answers.service.js';

/** What someone did with a contact, for the audit trail. */
export type ContactAction =
  | 'contact:create'
  | 'contact:read'
  | 'contact:save'
  | 'contact:close'
  | 'contact:correct'
  | 'contact:read_versions'
  | 'contact:stop_call'
  | 'contact:resume_call'
  | 'contact:issue_caller'
  | 'contact:link_caller'
  | 'contact:unlink_caller';

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
  record(transaction: Transaction, actor: ContactActor, did: [ContactAction, string]): Promise<void> {
    const [action, subjectId] = did;
    const { staffId, role } = actor;
    return this.audit.record(transaction, { staffId, role, action, subjectKind: 'contact', subjectId });
  }

  /** The contact as the actor sees it now, what is sealed of it opened. */
  async view(transaction: Transaction, actor: ContactActor, id: string): Promise<ContactView> {
    const row = await this.find(transaction, actor, id);
    const place = { programme: actor.programme, contactId: id, version: row.version };
    const words = await this.personal.open(transaction, place, row.personal);
    const { entered_by: enteredBy, closed_at: closedAt, conversation_id: conversationId } = row;
    return {
      ...summaryOf(actor.programme, row),
      revision: row.revision,
      answers: { ...row.answers, ...words },
      ...(enteredBy !== null && { enteredBy: { id: enteredBy, displayName: row.entered_by_name ?? '' } }),
      ...(conversationId !== null && { conversationId }),
      ...(row.caller && { caller: row.caller }),
      may: { save: maySave(actor, row), correct: mayCorrect(actor, row, this.clock.now()) },
      ...(closedAt && {
        closedAt: closedAt.toISOString(),
        ownerCorrectsUntil: new Date(closedAt.getTime() + ownerCorrectsMs).toISOString(),
      }),
    };
  }
}
