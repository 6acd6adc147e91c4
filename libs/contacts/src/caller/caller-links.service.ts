import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CallerCertainty, ContactView, IssuedCaller, LinkCaller } from '#contract';
import { constraintOf, type Transaction } from '#platform/database';
import { Conflict, Forbidden, NotFound } from '#platform/errors';
import type { ContactActor } from '../contact/contact.policy.js';
import { ContactStore } from '../contact/contact-store.service.js';
import { FormStore } from '../form/form-store.service.js';
import { newCallerCode, shownCode } from './caller-code.js';
import { historyOf } from './caller-history.js';
import { linksKeptSince, mayLink } from './caller-link.policy.js';
import { CallerSecrets } from './caller-secrets.service.js';

/** Who a new caller is, or becomes. */
interface Marks {
  readonly code: Buffer;
  readonly word: Buffer | null;
}

const attempts = 3;

/** Says of contacts which caller they were with, and gives callers their code. */
@Injectable()
export class CallerLinks {
  constructor(
    private readonly store: ContactStore,
    private readonly secrets: CallerSecrets,
    private readonly forms: FormStore,
  ) {}

  /**
   * Gives the caller of a contact a code, told once, and makes the caller when the contact has none; asked again it is
   * the same caller, and the code before opens nothing. Throws `Conflict` when the word is somebody else's or the
   * caller is only probable, `Invalid`, `Forbidden`, `NotFound`, `TooMany`.
   */
  async issue(actor: ContactActor, contactId: string, word?: string): Promise<IssuedCaller> {
    const wordHash = word === undefined ? null : await this.secrets.ofWord(actor.programme, word);
    for (let attempt = 1; ; attempt += 1) {
      const code = newCallerCode();
      const marks = { code: this.secrets.ofCode(actor.programme, code), word: wordHash };
      try {
        const caller = await this.mark(actor, contactId, marks);
        return { caller, code: shownCode(code) };
      } catch (error) {
        // By chance another caller may have the very code: then another is drawn.
        if (constraintOf(error) !== 'caller_code' || attempt === attempts) throw refusalOf(error);
      }
    }
  }

  /** Links a contact with a caller, instead of any before; throws `Forbidden`, `Conflict` for a contact older than a year, `NotFound`. */
  async link(actor: ContactActor, contactId: string, asked: LinkCaller): Promise<ContactView> {
    try {
      return await this.change(actor, contactId, async (transaction) => {
        const known = await transaction.query('select 1 from contacts.caller where id = $1', [
          asked.callerId,
        ]);
        if (known.length === 0) throw new NotFound();
        await this.write(transaction, actor, { ...asked, contactId });
        await this.store.record(transaction, actor, ['contact:link_caller', contactId]);
        return this.store.view(transaction, actor, contactId);
      });
    } catch (error) {
      throw refusalOf(error);
    }
  }

  /** Takes the link of a contact back; none is no error. Throws `Forbidden`, `NotFound`. */
  unlink(actor: ContactActor, contactId: string): Promise<ContactView> {
    return this.change(actor, contactId, async (transaction) => {
      await transaction.query('delete from contacts.caller_link where contact_id = $1', [contactId]);
      await this.store.record(transaction, actor, ['contact:unlink_caller', contactId]);
      return this.store.view(transaction, actor, contactId);
    });
  }

  private mark(actor: ContactActor, contactId: string, marks: Marks): Promise<IssuedCaller['caller']> {
    return this.change(actor, contactId, async (transaction) => {
      const [linked] = await transaction.query<{ caller_id: string; certainty: CallerCertainty }>(
        'select caller_id, certainty from contacts.caller_link where contact_id = $1',
        [contactId],
      );
      if (linked && linked.certainty !== 'certain') throw new Conflict();
      const callerId = linked?.caller_id ?? randomUUID();
      await transaction.query(
        `insert into contacts.caller (id, programme_id, code_hash, word_hash, created_at)
         values ($1, programmes.current(), $2, $3, $4)
         on conflict on constraint caller_pk do update
           set code_hash = excluded.code_hash, word_hash = coalesce(excluded.word_hash, caller.word_hash)`,
        [callerId, marks.code, marks.word, this.store.clock.now()],
      );
      if (!linked) await this.write(transaction, actor, { contactId, callerId, certainty: 'certain' });
      await this.store.record(transaction, actor, ['contact:issue_caller', contactId]);
      return (await historyOf(transaction, actor, { callerId, forms: this.forms })).caller;
    });
  }

  /** Work on a contact that the actor may link, held against other writers. */
  private change<T>(
    actor: ContactActor,
    contactId: string,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.store.transaction(actor, async (transaction) => {
      const row = await this.store.lock(transaction, actor, contactId);
      const now = this.store.clock.now();
      if (!mayLink(actor, row, now)) throw new Forbidden();
      if (row.started_at < linksKeptSince(now)) throw new Conflict();
      return work(transaction);
    });
  }

  private async write(
    { query }: Transaction,
    { staffId }: ContactActor,
    { contactId, callerId, certainty }: LinkCaller & { readonly contactId: string },
  ): Promise<void> {
    await query(
      `insert into contacts.caller_link (contact_id, programme_id, caller_id, certainty, linked_by, linked_at)
       values ($1, programmes.current(), $2, $3, $4, $5)
       on conflict on constraint caller_link_pk do update
         set caller_id = excluded.caller_id, certainty = excluded.certainty,
           linked_by = excluded.linked_by, linked_at = excluded.linked_at`,
      [contactId, callerId, certainty, staffId, this.store.clock.now()],
    );
  }
}

function refusalOf(error: unknown): unknown {
  const constraint = constraintOf(error);
  if (constraint === 'caller_word') return new Conflict();
  return constraint === 'caller_link_caller' ? new NotFound() : error;
}
