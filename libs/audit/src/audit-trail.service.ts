import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { firstBreak, said } from './chain.js';

/** Who did what to which case; never a word of its content. */
export interface AuditRecord {
  readonly staffId: string;
  readonly role?: string;
  /** `context:verb`. */
  readonly action: string;
  readonly subjectKind?: string;
  readonly subjectId?: string;
  readonly reason?: string;
}

interface Row {
  readonly id: string;
  readonly position: string;
  readonly at: Date;
  readonly staff_id: string | null;
  readonly role: string | null;
  readonly action: string;
  readonly subject_kind: string | null;
  readonly subject_id: string | null;
  readonly reason: string | null;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
}

/** The trail of what staff read and did, one hash chain for each programme. */
@Injectable()
export class AuditTrail {
  private readonly entries = new WeakMap<Transaction, string[]>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Adds an entry in the caller's transaction: it is stored with what it tells of, or not at all. */
  record(transaction: Transaction, record: AuditRecord): Promise<void> {
    return this.recordAll(transaction, [record]);
  }

  /** Adds several, in this order. The programme's chain is held only while the transaction commits. */
  recordAll(transaction: Transaction, records: readonly AuditRecord[]): Promise<void> {
    const at = this.clock.now();
    const entries = this.entries.get(transaction) ?? [];
    this.entries.set(transaction, entries);
    entries.push(...records.map((record) => said({ ...record, at })));
    transaction.beforeCommit('audit', () => ({
      name: 'append_audit',
      text: 'select audit.append($1::uuid[], $2::text[])',
      values: [entries.map(() => randomUUID()), entries],
    }));
    return Promise.resolve();
  }

  /** Position of the first broken entry of a programme's chain (of the chain without a programme when none is named); nothing when it is whole. */
  async verify(programme?: string): Promise<number | undefined> {
    const rows = await this.database.transaction(
      { kind: 'system', ...(programme && { programme }) },
      ({ query }) =>
        query<Row>(
          `select * from audit.entry where programme_id is not distinct from (select programmes.current()) order by position`,
        ),
    );
    return firstBreak(rows.map(chained));
  }
}

function chained(row: Row) {
  return {
    id: row.id,
    position: Number(row.position),
    at: row.at,
    staffId: row.staff_id,
    role: row.role,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    reason: row.reason,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
