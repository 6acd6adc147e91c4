import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProbePurpose } from './next-probe.policy.js';

/** That an address is asked for one purpose, and when it is next. */
@Entity({ schema: 'takedown', name: 'probe_course' })
export class ProbeCourseRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'probe_course_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'target_id' })
  targetId: string;

  @Column('uuid', { name: 'notice_id' })
  noticeId: string;

  @Column('text')
  purpose: ProbePurpose;

  @Column('timestamptz')
  since: Date;

  @Column('timestamptz', { name: 'next_at', nullable: true })
  nextAt: Date | null;

  @Column('timestamptz', { name: 'asked_at', nullable: true })
  askedAt: Date | null;

  @Column('bytea', { name: 'host_hash', nullable: true })
  hostHash: Buffer | null;

  @Column('timestamptz', { name: 'look_at', nullable: true })
  lookAt: Date | null;
}
