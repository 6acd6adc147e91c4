import type { Answers } from '#contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A closed contact as it was from one moment on; never changed. */
@Entity({ schema: 'contacts', name: 'contact_version' })
export class ContactVersionRow {
  @PrimaryColumn('uuid', { name: 'contact_id', primaryKeyConstraintName: 'contact_version_pk' })
  contactId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'contact_version_pk' })
  version: number;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  kind: string;

  @Column('jsonb')
  answers: Answers;

  @Column('bytea', { nullable: true })
  personal: Buffer | null;

  /** Why it was corrected, sealed; none for the first. */
  @Column('bytea', { nullable: true })
  reason: Buffer | null;

  @Column('uuid', { name: 'made_by' })
  madeBy: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
