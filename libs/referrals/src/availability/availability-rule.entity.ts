import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a host can be called, on the wall's clock. */
@Entity({ schema: 'referrals', name: 'availability_rule' })
export class AvailabilityRule {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'availability_rule_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'host_id' })
  hostId: string;

  /** Dates in the words of RFC 5545, without times. */
  @Column('text')
  rrule: string;

  @Column('text', { name: 'start_at' })
  startAt: string;

  @Column('int')
  minutes: number;

  @Column('text')
  zone: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
