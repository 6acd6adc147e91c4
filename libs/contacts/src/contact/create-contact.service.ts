import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ContactView, CreateContact } from '#contract';
import type { Transaction } from '#platform/database';
import { Conflict, Invalid } from '#platform/errors';
import { currentForm } from '../form/contact-forms.js';
import type { ContactActor } from './contact.policy.js';
import { beginningOf } from './local-dates.js';
import { ContactStore } from './contact-store.service.js';

/** Makes drafts: a contact exists from its first second. */
@Injectable()
export class ContactCreation {
  constructor(private readonly store: ContactStore) {}

  /**
   * A new draft of the actor, or of a colleague of the programme for whom it is entered later; the same key again
   * gives the same contact. Throws `Invalid`, and `Conflict` when somebody else used the key.
   */
  create(actor: ContactActor, asked: CreateContact): Promise<ContactView> {
    return this.store.transaction(actor, async (transaction) => {
      const id = await this.make(transaction, actor, asked);
      return this.store.view(transaction, actor, id);
    });
  }

  /** The same as a part of something larger; gives the id. */
  async make(transaction: Transaction, actor: ContactActor, asked: CreateContact): Promise<string> {
    const now = this.store.clock.now();
    const startedAt = beginningOf(asked.startedAt, now, now);
    refuseUnknownKind(actor.programme, asked);
    const ownerId = asked.counsellorId ?? actor.staffId;
    if (ownerId !== actor.staffId) await refuseStranger(transaction, ownerId);
    const made = await insert(transaction, { actor, ownerId, asked, startedAt });
    const id = made ?? (await this.again(transaction, actor, asked.key));
    await this.store.record(transaction, actor, [made ? 'contact:create' : 'contact:read', id]);
    return id;
  }

  /** The contact of a key that was used before, by the same person. */
  private async again({ query }: Transaction, { staffId }: ContactActor, key: string): Promise<string> {
    const [row] = await query<{ id: string }>(
      `select id from contacts.contact
       where programme_id = (select programmes.current()) and create_key = $1 and $2 in (owner_id, entered_by)`,
      [key, staffId],
    );
    if (!row) throw new Conflict();
    return row.id;
  }
}

interface NewContact {
  readonly actor: ContactActor;
  readonly ownerId: string;
  readonly asked: CreateContact;
  readonly startedAt: Date;
}

/** The id of the new contact; none when the key was used. */
async function insert(
  { query }: Transaction,
  { actor, ownerId, asked, startedAt }: NewContact,
): Promise<string | undefined> {
  const [row] = await query<{ id: string }>(
    `insert into contacts.contact
       (id, programme_id, create_key, channel, kind, state, form_version, owner_id, entered_by, started_at, duration_seconds)
     values ($1, programmes.current(), $2, $3, $4, 'draft', $5, $6, $7, $8, $9)
     on conflict on constraint contact_once do nothing returning id`,
    [
      randomUUID(),
      asked.key,
      asked.channel,
      asked.kind ?? null,
      currentForm(actor.programme).version,
      ownerId,
      ownerId === actor.staffId ? null : actor.staffId,
      startedAt,
      asked.durationSeconds ?? null,
    ],
  );
  return row?.id;
}

function refuseUnknownKind(programme: string, { kind }: CreateContact): void {
  const known = currentForm(programme).kinds.some(({ code }) => code === kind);
  if (kind !== undefined && !known) throw new Invalid('kind');
}

/** A contact is entered for someone who answers in this programme. */
async function refuseStranger({ query }: Transaction, staffId: string): Promise<void> {
  const rows = await query(
    `select 1 from identity.staff_role
     where staff_id = $1 and programme_id = (select programmes.current()) and role in ('counsellor', 'supervisor')`,
    [staffId],
  );
  if (rows.length === 0) throw new Invalid('counsellorId');
}
