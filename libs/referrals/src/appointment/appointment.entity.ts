import type { AppointmentDirection, AppointmentState, CancelledBy, PartnerAnswer } from '#contract/referrals';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A time of a host that is held or booked for a contact, and what became of it. */
@Entity({ schema: 'referrals', name: 'appointment' })
export class Appointment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'appointment_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contact_id' })
  contactId: string;

  @Column('uuid', { name: 'service_id' })
  serviceId: string;

  @Column('uuid', { name: 'host_id' })
  hostId: string;

  @Column('uuid', { name: 'hold_key' })
  holdKey: string;

  @Column('tstzrange')
  during: string;

  @Column({ type: 'timestamptz', name: 'starts_at', generatedType: 'STORED', asExpression: 'lower(during)' })
  startsAt: Date;

  @Column({ type: 'timestamptz', name: 'ends_at', generatedType: 'STORED', asExpression: 'upper(during)' })
  endsAt: Date;

  /** Whether nobody else can have its time: also what its clinic declined. */
  @Column({
    type: 'boolean',
    generatedType: 'STORED',
    asExpression: "state in ('held', 'booked') or partner_answer is not distinct from 'declined'",
  })
  keeps: boolean;

  @Column('text', { name: 'wall_time' })
  wallTime: string;

  @Column('text')
  zone: string;

  @Column('text')
  direction: AppointmentDirection;

  @Column('text')
  state: AppointmentState;

  @Column('timestamptz', { name: 'hold_until', nullable: true })
  holdUntil: Date | null;

  @Column('uuid', { name: 'held_by', nullable: true })
  heldBy: string | null;

  @Column('int')
  revision: number;

  @Column('bytea', { name: 'code_hash', nullable: true })
  codeHash: Buffer | null;

  /** How many codes were told; the hash is that of the last. */
  @Column('int', { name: 'code_number', default: 0 })
  codeNumber: number;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'booked_at', nullable: true })
  bookedAt: Date | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('text', { name: 'partner_answer', nullable: true })
  partnerAnswer: PartnerAnswer | null;

  @Column('timestamptz', { name: 'partner_answered_at', nullable: true })
  partnerAnsweredAt: Date | null;

  @Column('text', { name: 'cancelled_by', nullable: true })
  cancelledBy: CancelledBy | null;
}
