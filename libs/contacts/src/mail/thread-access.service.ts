import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { type ContactActor, maySee } from '../contact/contact.policy.js';
import { type ThreadRow, threadColumns, threadSource } from './thread-row.js';

/** What someone did with a thread, for the audit trail. */
export type MailAction =
  'mail:list' | 'mail:read' | 'mail:take' | 'mail:return' | 'mail:draft' | 'mail:answer' | 'mail:resolve';

/** Finds threads for whoever may see their contact, and records that they did. */
@Injectable()
export class ThreadAccess {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    readonly clock: Clock,
  ) {}

  /** Runs `work` in one transaction of the actor. */
  transaction<T>(
    { programme, staffId }: ContactActor,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, work);
  }

  /** The thread; throws `NotFound` when it is not there or not the actor's to see. */
  async find(transaction: Transaction, actor: ContactActor, id: string): Promise<ThreadRow> {
    const [row] = await transaction.query<ThreadRow>(
      `select ${threadColumns} from ${threadSource} where t.id = $1`,
      [id],
    );
    if (!row || !maySee(actor, { ...row, state: row.contact_state })) throw new NotFound();
    return row;
  }

  /** The same, with its contact held against every other writer until the commit. */
  async lock(transaction: Transaction, actor: ContactActor, id: string): Promise<ThreadRow> {
    await transaction.query(`select from ${threadSource} where t.id = $1 for no key update of t, c`, [id]);
    return this.find(transaction, actor, id);
  }

  /** Leaves one entry in the audit trail; a list is about no contact. */
  record(transaction: Transaction, actor: ContactActor, did: readonly [MailAction, string?]): Promise<void> {
    const [action, contactId] = did;
    const { staffId, role } = actor;
    return this.audit.record(transaction, {
      staffId,
      role,
      action,
      subjectKind: contactId === undefined ? 'mail' : 'contact',
      ...(contactId !== undefined && { subjectId: contactId }),
    });
  }
}
