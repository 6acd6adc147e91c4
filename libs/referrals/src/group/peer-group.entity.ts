import type { GroupCallerRole } from '#contract/referrals';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A peer support group; Postgres counts its taken seats and lets them never be more than there are. */
@Entity({ schema: 'referrals', name: 'peer_group' })
export class PeerGroup {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'peer_group_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'service_id' })
  serviceId: string;

  @Column('text')
  region: string;

  @Column('text', { name: 'caller_roles', array: true })
  callerRoles: GroupCallerRole[];

  @Column('int')
  capacity: number;

  /** Seats offered or given, kept by a trigger. */
  @Column('int', { default: 0 })
  taken: number;

  @Column('int', { name: 'offer_hours' })
  offerHours: number;

  @Column('int', { default: 1 })
  revision: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** Since when it takes nobody new. */
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;
}
