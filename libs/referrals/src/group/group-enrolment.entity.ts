import type { EnrolmentState, GroupCallerRole } from '#contract/referrals';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place on the list of a group, and the seat it becomes; the code is kept as a keyed hash. */
@Entity({ schema: 'referrals', name: 'enrolment' })
export class GroupEnrolment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'enrolment_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'group_id' })
  groupId: string;

  /** An id only: contexts do not know each other. */
  @Column('uuid', { name: 'contact_id' })
  contactId: string;

  @Column('text', { name: 'caller_role' })
  callerRole: GroupCallerRole;

  @Column('text')
  state: EnrolmentState;

  /** 0 goes ahead of 1. */
  @Column('smallint')
  priority: number;

  @Column('timestamptz', { name: 'joined_at' })
  joinedAt: Date;

  @Column('timestamptz', { name: 'offer_until', nullable: true })
  offerUntil: Date | null;

  @Column('boolean', { default: false })
  lapsed: boolean;

  @Column('bytea', { name: 'code_hash' })
  codeHash: Buffer;

  @Column('int', { default: 1 })
  revision: number;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;
}
