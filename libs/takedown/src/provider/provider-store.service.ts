import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import type { ProviderView } from '#contract/takedown';
import { Database, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import type { TakedownActor } from '../takedown-actor.js';
import { providerOf, type ProviderRow, providerSql } from './provider-row.js';

/** What somebody did with providers. */
export interface ProviderAct {
  /** `provider:…`, as the audit trail says it. */
  readonly action: string;
  /** Nothing when it was about all of them. */
  readonly providerId?: string;
}

/** Reads and locks providers, and writes down who did what with them. */
@Injectable()
export class ProviderStore {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** All providers of the programme, by name. */
  async all({ query }: Transaction): Promise<readonly ProviderView[]> {
    return (await query<ProviderRow>(`${providerSql} order by lower(p.name), p.id`)).map(providerOf);
  }

  /** One of them; throws `NotFound`. */
  async one({ query }: Transaction, id: string): Promise<ProviderView> {
    const [row] = await query<ProviderRow>(`${providerSql} and p.id = $1`, [id]);
    if (!row) throw new NotFound();
    return providerOf(row);
  }

  /** The same, once everyone who changes it has finished; whoever comes later waits. Throws `NotFound`. */
  async locked(transaction: Transaction, id: string): Promise<ProviderView> {
    await transaction.query(
      `select 1 from takedown.provider
       where programme_id = (select programmes.current()) and id = $1 for no key update`,
      [id],
    );
    return this.one(transaction, id);
  }

  record(
    transaction: Transaction,
    { staffId, role }: TakedownActor,
    { action, providerId }: ProviderAct,
  ): Promise<void> {
    const subject = { subjectKind: 'provider', ...(providerId !== undefined && { subjectId: providerId }) };
    return this.audit.record(transaction, { staffId, role, action, ...subject });
  }

  transaction<T>(
    { programme, staffId }: TakedownActor,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, work);
  }
}
