import { randomUUID } from 'node:crypto';
import type { ContactForm, CreateContact } from '#contract';
import type { Transaction } from '#platform/database';
import type { ContactActor } from './contact.policy.js';
import { contactColumns, contactPeople, type ContactRow, contactSource } from './contact-row.js';

/** A draft to be made; `ownerId` is the actor, or the colleague it is entered for. */
export interface NewContact {
  readonly actor: ContactActor;
  readonly ownerId: string;
  readonly asked: CreateContact;
  readonly startedAt: Date;
}

type KeyedRow = ContactRow & { readonly create_key: string };

const byCreateKey = (rows: readonly KeyedRow[]): ReadonlyMap<string, ContactRow> =>
  new Map(rows.map((row) => [row.create_key, row]));

/** The contacts that are new; in the order of their keys, so that two processes cannot deadlock. */
export async function insert(
  { query }: Transaction,
  { version }: ContactForm,
  contacts: readonly NewContact[],
): Promise<ReadonlyMap<string, ContactRow>> {
  const rows = await query<KeyedRow>(
    `with made as (
       insert into contacts.contact
         (id, programme_id, create_key, channel, kind, state, form_version, owner_id, entered_by, started_at, duration_seconds)
       select id, programmes.current(), key, channel, kind, 'draft', $1, owner_id, entered_by, started_at, duration
       from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::timestamptz[], $9::int[])
         as n(id, key, channel, kind, owner_id, entered_by, started_at, duration)
       order by key
       on conflict on constraint contact_once do nothing returning *)
     select ${contactColumns}, c.create_key from made c ${contactPeople}`,
    [
      version,
      contacts.map(() => randomUUID()),
      contacts.map(({ asked }) => asked.key),
      contacts.map(({ asked }) => asked.channel),
      contacts.map(({ asked }) => asked.kind ?? null),
      contacts.map(({ ownerId }) => ownerId),
      contacts.map(({ ownerId, actor }) => (ownerId === actor.staffId ? null : actor.staffId)),
      contacts.map(({ startedAt }) => startedAt),
      contacts.map(({ asked }) => asked.durationSeconds ?? null),
    ],
  );
  return byCreateKey(rows);
}

/** What keys that were used before stand for. */
export async function byKey(
  { query }: Transaction,
  contacts: readonly NewContact[],
): Promise<ReadonlyMap<string, ContactRow>> {
  if (contacts.length === 0) return new Map();
  const rows = await query<KeyedRow>(
    `select ${contactColumns}, c.create_key from ${contactSource}
     where c.programme_id = (select programmes.current()) and c.create_key = any($1::uuid[])`,
    [contacts.map(({ asked }) => asked.key)],
  );
  return byCreateKey(rows);
}
