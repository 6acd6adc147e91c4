import type { OutcomeResult } from '#contract/referrals';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What came of an appointment or a seat, never changed: the one nothing supersedes is the one that holds. */
@Entity({ schema: 'referrals', name: 'outcome' })
export class Outcome {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outcome_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'appointment_id', nullable: true })
  appointmentId: string | null;

  @Column('uuid', { name: 'enrolment_id', nullable: true })
  enrolmentId: string | null;

  @Column('text')
  result: OutcomeResult;

  @Column('date', { name: 'started_on', nullable: true })
  startedOn: string | null;

  @Column('uuid', { name: 'partner_id', nullable: true })
  partnerId: string | null;

  /** Sealed with the key of the outcome. */
  @Column('bytea', { nullable: true })
  institution: Buffer | null;

  /** Either somebody of the staff, or the partner itself. */
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;

  @Column('uuid', { name: 'recorded_by_partner', nullable: true })
  recordedByPartner: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  @Column('uuid', { nullable: true })
  supersedes: string | null;
}
