import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { beginning, type ChainedEntry, firstBreak, hashOf } from './chain.js';

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
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Adds an entry in the caller's transaction: it is stored with what it tells of, or not at all. */
  async record({ query }: Transaction, record: AuditRecord): Promise<void> {
    // Held until the commit: two writers would give one position twice.
    await query(
      `select pg_advisory_xact_lock(hashtextextended('audit:' || coalesce(programmes.current()::text, ''), 0))`,
    );
    const [last] = await query<{ position: string; hash: Buffer }>(
      `select position, hash from audit.entry
       where programme_id is not distinct from (select programmes.current()) order by position desc limit 1`,
    );
    const entry: ChainedEntry = {
      id: randomUUID(),
      position: Number(last?.position ?? 0) + 1,
      at: this.clock.now(),
      staffId: record.staffId,
      role: record.role ?? null,
      action: record.action,
      subjectKind: record.subjectKind ?? null,
      subjectId: record.subjectId ?? null,
      reason: record.reason ?? null,
    };
    const previous = last?.hash ?? beginning;
    await query(
      `insert into audit.entry (id, programme_id, position, at, staff_id, role, action, subject_kind, subject_id, reason,
         previous_hash, hash)
       values ($1, programmes.current(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [...(Object.values(entry) as unknown[]), previous, hashOf(previous, entry)],
    );
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
