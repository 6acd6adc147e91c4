import type { AgeClass, Capacity, NoticeLanguage, NoticeState, TakedownBasis } from '#contract/takedown';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One request to one provider. */
@Entity({ schema: 'takedown', name: 'notice' })
export class TakedownNotice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'takedown_notice_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('int')
  number: number;

  @Column('uuid', { name: 'creation_key' })
  creationKey: string;

  @Column('uuid', { name: 'contact_id', nullable: true })
  contactId: string | null;

  @Column('uuid', { name: 'provider_id' })
  providerId: string;

  @Column('uuid', { name: 'profile_id', nullable: true })
  profileId: string | null;

  @Column('text')
  state: NoticeState;

  @Column('timestamptz', { name: 'state_at' })
  stateAt: Date;

  @Column('int', { default: 1 })
  revision: number;

  @Column('text')
  basis: TakedownBasis;

  @Column('text', { name: 'age_class' })
  ageClass: AgeClass;

  @Column('text')
  capacity: Capacity;

  @Column('text', { array: true })
  languages: readonly NoticeLanguage[];

  @Column('bytea', { nullable: true })
  explanation: Buffer | null;

  @Column('boolean', { name: 'good_faith', default: false })
  goodFaith: boolean;

  @Column('jsonb', { nullable: true })
  authorisation: object | null;

  @Column('bytea', { name: 'provider_reference', nullable: true })
  providerReference: Buffer | null;

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Column('uuid', { name: 'reviewer_id', nullable: true })
  reviewerId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt: Date | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { name: 'acknowledged_at', nullable: true })
  acknowledgedAt: Date | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { name: 'previous_id', nullable: true })
  previousId: string | null;
}
