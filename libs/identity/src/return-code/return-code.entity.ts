import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SubjectKind } from './return-codes.service.js';

/** A code by which a conversation or a report is found again; what it is stands nowhere. */
@Entity({ schema: 'identity', name: 'return_code' })
export class ReturnCode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'return_code_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind: SubjectKind;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  /** Keyed hash of the stretched code. */
  @Column('bytea')
  lookup: Buffer;

  /** When it was typed back; until then it opens nothing. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
