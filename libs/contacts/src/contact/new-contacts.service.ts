import { Injectable } from '@nestjs/common';
import type { ContactForm, ContactView } from '#contract';
import { Clock } from '#platform/clock';
import { Database, Lanes, type Transaction } from '#platform/database';
import { Conflict, Invalid } from '#platform/errors';
import { FormStore } from '../form/form-store.service.js';
import type { ContactActor } from './contact.policy.js';
import { type ContactRow, viewOf } from './contact-row.js';
import { type ContactDeed, ContactStore } from './contact-store.service.js';
import { byKey, insert, type NewContact } from './insert-contacts.js';

/**
 * Stores new contacts, those of one programme that come at once in one transaction: each holds the audit chain
 * until its commit, so one by one they would wait for as many flushes to disk (ADR 0013).
 */
@Injectable()
export class NewContacts {
  private readonly lanes = new Lanes<NewContact, ContactView>((programme) => ({
    write: (batch) => this.write(programme, batch),
    nameOf: ({ asked }) => asked.key,
  }));

  constructor(
    private readonly database: Database,
    private readonly store: ContactStore,
    private readonly forms: FormStore,
    private readonly clock: Clock,
  ) {}

  /** The new contact, or the one its key made before; throws `Conflict` when somebody else used the key. */
  add(contact: NewContact): Promise<ContactView> {
    return this.lanes.add(contact.actor.programme, contact);
  }

  /** Makes one as a part of something larger; gives its id, throws `Invalid` or `Conflict`. */
  async make(transaction: Transaction, contact: NewContact): Promise<string> {
    const [made] = await this.makeAll(transaction, [contact]);
    if (!made || made instanceof Error) throw made ?? new Conflict();
    return made.row.id;
  }

  private write(programme: string, batch: readonly NewContact[]): Promise<(ContactView | Error)[]> {
    return this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      const views: (ContactView | Error)[] = [];
      for (const made of await this.makeAll(transaction, batch)) {
        if (made instanceof Error) views.push(made);
        else if (made.isNew) views.push(this.viewOfNew(made));
        else views.push(await this.store.view(transaction, made.actor, made.row.id));
      }
      return views;
    });
  }

  private viewOfNew({ actor, row, form }: Made): ContactView {
    return viewOf(actor, row, { form, words: {}, now: this.clock.now() });
  }

  private async makeAll(transaction: Transaction, batch: readonly NewContact[]): Promise<(Made | Error)[]> {
    const programme = batch[0]?.actor.programme ?? '';
    const answering = await whoAnswers(transaction, batch);
    const form = await this.forms.current(transaction, programme);
    const refusal = refusalBy(form, answering);
    const fit = batch.filter((contact) => !refusal(contact));
    const fresh = await insert(transaction, form, fit);
    const before = await byKey(
      transaction,
      fit.filter(({ asked }) => !fresh.has(asked.key)),
    );
    const all = batch.map((contact): Made | Error => {
      const { key } = contact.asked;
      const row = refusal(contact) ?? rowOf(contact, fresh.get(key) ?? before.get(key));
      return row instanceof Error ? row : { actor: contact.actor, row, form, isNew: fresh.has(key) };
    });
    await this.store.recordAll(transaction, all.flatMap(deedOf));
    return all;
  }
}

/** A contact of a key: new, or the one it made before. */
interface Made {
  readonly actor: ContactActor;
  readonly row: ContactRow;
  /** The form in use, by which it was made if it is new. */
  readonly form: ContactForm;
  readonly isNew: boolean;
}

function deedOf(made: Made | Error): [ContactActor, ContactDeed][] {
  if (made instanceof Error) return [];
  return [[made.actor, [made.isNew ? 'contact:create' : 'contact:read', made.row.id]]];
}

/** Whoever makes a contact answers in the programme; a colleague it is entered for must as well. */
async function whoAnswers(
  { query }: Transaction,
  batch: readonly NewContact[],
): Promise<ReadonlySet<string>> {
  const actors = new Set(batch.map(({ actor }) => actor.staffId));
  const others = batch.map(({ ownerId }) => ownerId).filter((id) => !actors.has(id));
  if (others.length === 0) return actors;
  const rows = await query<{ id: string }>(
    `select staff_id as id from identity.staff_role
     where staff_id = any($1::uuid[]) and programme_id = (select programmes.current())
       and role in ('counsellor', 'supervisor')`,
    [others],
  );
  return new Set([...actors, ...rows.map(({ id }) => id)]);
}

/** Tells why a contact cannot be made, if it cannot: nobody answers for it, or its kind is none of the form. */
function refusalBy(
  { kinds }: ContactForm,
  answering: ReadonlySet<string>,
): (contact: NewContact) => Invalid | undefined {
  return ({ ownerId, asked: { kind } }) => {
    if (kind !== undefined && !kinds.some(({ code }) => code === kind)) return new Invalid('kind');
    return answering.has(ownerId) ? undefined : new Invalid('counsellorId');
  };
}

/** The contact of a key, if it is of the one who names it. */
function rowOf({ actor }: NewContact, row: ContactRow | undefined): ContactRow | Error {
  const isTheirs = row?.owner_id === actor.staffId || row?.entered_by === actor.staffId;
  return row && isTheirs ? row : new Conflict();
}
