import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A call nobody answered: when, and nothing about who called. */
@Entity({ schema: 'contacts', name: 'missed_call' })
export class MissedCall {
  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'missed_call_pk' })
  programmeId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'missed_call_pk' })
  id: string;

  @Column('timestamptz')
  at: Date;

  /** Who counted it; none when a telephone system told it. */
  @Column('uuid', { name: 'staff_id', nullable: true })
  staffId: string | null;
}
