import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one member of staff read or did, without content; entries of a programme form a chain. */
@Entity({ schema: 'audit', name: 'entry' })
export class AuditEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id', nullable: true })
  programmeId: string | null;

  /** 1 for the first entry of a chain, then without gaps. */
  @Column('bigint')
  position: string;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { name: 'staff_id', nullable: true })
  staffId: string | null;

  @Column('text', { nullable: true })
  role: string | null;

  /** `context:verb`. */
  @Column('text')
  action: string;

  @Column('text', { name: 'subject_kind', nullable: true })
  subjectKind: string | null;

  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('bytea', { name: 'previous_hash' })
  previousHash: Buffer;

  @Column('bytea')
  hash: Buffer;
}
