import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import type { CallerHistory } from '#contract';
import { NotFound } from '#platform/errors';
import type { Transaction } from '#platform/database';
import type { ContactActor } from '../contact/contact.policy.js';
import { ContactStore } from '../contact/contact-store.service.js';
import { FormStore } from '../form/form-store.service.js';
import { historyOf } from './caller-history.js';
import { CallerSecrets } from './caller-secrets.service.js';

/** Answers whether we spoke before. */
@Injectable()
export class Callers {
  constructor(
    private readonly store: ContactStore,
    private readonly secrets: CallerSecrets,
    private readonly audit: AuditTrail,
    private readonly forms: FormStore,
  ) {}

  /**
   * The caller of a code or a word, with their newest contacts; looking is recorded also when nobody is found. Throws
   * `NotFound`, `Invalid` for a code with a letter wrong, `TooMany`.
   */
  async find(actor: ContactActor, given: string): Promise<CallerHistory> {
    // Before the transaction: it takes long, and would hold a connection.
    const { code, word } = await this.secrets.ofGiven(actor.programme, given);
    const found = await this.store.transaction(actor, async (transaction) => {
      const [caller] = await transaction.query<{ id: string }>(
        `select id from contacts.caller
         where programme_id = (select programmes.current()) and (code_hash = $1 or word_hash = $2)
         order by code_hash = $1 desc limit 1`,
        [code, word],
      );
      await this.record(transaction, actor, ['caller:find', caller?.id]);
      return caller && historyOf(transaction, actor, { callerId: caller.id, forms: this.forms });
    });
    if (!found) throw new NotFound();
    return found;
  }

  /** A caller with their newest contacts; throws `NotFound`. */
  read(actor: ContactActor, callerId: string): Promise<CallerHistory> {
    return this.store.transaction(actor, async (transaction) => {
      const history = await historyOf(transaction, actor, { callerId, forms: this.forms });
      await this.record(transaction, actor, ['caller:read', callerId]);
      return history;
    });
  }

  private record(
    transaction: Transaction,
    { staffId, role }: ContactActor,
    [action, subjectId]: readonly [action: string, callerId: string | undefined],
  ): Promise<void> {
    const subject = { subjectKind: 'caller', ...(subjectId !== undefined && { subjectId }) };
    return this.audit.record(transaction, { staffId, role, action, ...subject });
  }
}
