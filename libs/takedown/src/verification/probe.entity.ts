import type { HeadAnswer, RedirectKind } from '#platform/egress';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProbePurpose } from './next-probe.policy.js';

/** What an address answered once; rows are only added. */
@Entity({ schema: 'takedown', name: 'probe' })
export class ProbeRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'probe_pk' })
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
  at: Date;

  @Column('text')
  answer: HeadAnswer['kind'];

  @Column('int', { nullable: true })
  status: number | null;

  @Column('text', { nullable: true })
  redirect: RedirectKind | null;
}
