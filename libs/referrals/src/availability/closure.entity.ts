import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Days on which a host is not there, or nobody is; both included. */
@Entity({ schema: 'referrals', name: 'closure' })
export class Closure {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'closure_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'host_id', nullable: true })
  hostId: string | null;

  @Column('date', { name: 'from_date' })
  fromDate: string;

  @Column('date', { name: 'to_date' })
  toDate: string;

  @Column('text')
  reason: string;
}
