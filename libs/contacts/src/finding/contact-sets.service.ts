import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import type { Transaction } from '#platform/database';
import type { ContactActor } from '../contact/contact.policy.js';
import type { ContactQuery } from './page-query.js';

/** What was done with several contacts at once. */
export interface SetAction {
  readonly action: 'contact:search' | 'contact:export';
  readonly reason?: string;
}

/** Contacts in one part of a set. */
const partSize = 500;

/**
 * Records that somebody was shown several contacts: one entry in the audit trail, which names the set of them. The
 * id of a set is the beginning of a SHA-256 over its members, so that changing the set breaks what the chain says.
 */
@Injectable()
export class ContactSets {
  constructor(private readonly audit: AuditTrail) {}

  /** Records the contacts of a page. */
  recordPage(
    transaction: Transaction,
    actor: ContactActor,
    { ids, ...did }: SetAction & { readonly ids: readonly string[] },
  ): Promise<void> {
    const id = setIdOf(ids);
    if (ids.length > 0) {
      transaction.beforeCommit('set', () => ({
        name: 'insert_contact_set',
        text: `insert into contacts.contact_set (programme_id, id, part, contact_ids)
          values (programmes.current(), $1, 0, $2) on conflict on constraint contact_set_pk do nothing`,
        values: [id, ids],
      }));
    }
    return this.record(transaction, actor, { ...did, ...(ids.length > 0 && { id }) });
  }

  /** Records everything a query finds; gives the set, none when it finds nothing, and the number of its parts. */
  async recordAll(
    transaction: Transaction,
    actor: ContactActor,
    { query, ...did }: SetAction & { readonly query: ContactQuery | undefined },
  ): Promise<{ readonly id: string | undefined; readonly parts: number }> {
    const [row] = query ? await this.store(transaction, query) : [];
    const { id = null, parts = 0 } = row ?? {};
    await this.record(transaction, actor, { ...did, ...(id !== null && { id }) });
    return { id: id ?? undefined, parts };
  }

  private store({ query }: Transaction, { sql, order, parameters }: ContactQuery) {
    return query<{ id: string | null; parts: number }>(
      `with found as materialized (select c.id, row_number() over (order by ${order}) - 1 as place ${sql}),
       parts as materialized (
         select (place / ${partSize})::int as part, array_agg(id order by place) as ids from found group by 1),
       name as materialized (
         select substr(encode(sha256(convert_to(string_agg(array_to_string(ids, ','), ',' order by part), 'UTF8')), 'hex'), 1, 32)::uuid
           as id from parts),
       stored as (
         insert into contacts.contact_set (programme_id, id, part, contact_ids)
         select programmes.current(), name.id, part, ids from parts, name
         on conflict on constraint contact_set_pk do nothing)
       select (select id from name) as id, (select count(*)::int from parts) as parts`,
      parameters,
    );
  }

  private record(
    transaction: Transaction,
    { staffId, role }: ContactActor,
    { action, reason, id }: SetAction & { readonly id?: string },
  ): Promise<void> {
    return this.audit.record(transaction, {
      staffId,
      role,
      action,
      subjectKind: 'contact_set',
      ...(id !== undefined && { subjectId: id }),
      ...(reason !== undefined && { reason }),
    });
  }
}

/** The id of the set that has these members in this order. */
export function setIdOf(ids: readonly string[]): string {
  const digest = createHash('sha256').update(ids.join(',')).digest('hex');
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
