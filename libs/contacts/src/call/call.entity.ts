import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a contact is a call which someone began with its timer. */
@Entity({ schema: 'contacts', name: 'call' })
export class Call {
  @PrimaryColumn('uuid', { name: 'contact_id', primaryKeyConstraintName: 'call_pk' })
  contactId: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'staff_id' })
  staffId: string;

  /** None while it runs; each member of staff has one running at most. */
  @Column('timestamptz', { name: 'stopped_at', nullable: true })
  stoppedAt: Date | null;
}
