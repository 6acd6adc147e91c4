import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the interface of a provider tells of a notice that it has. */
@Entity({ schema: 'takedown', name: 'api_report' })
export class ApiReportRow {
  @PrimaryColumn('uuid', { name: 'notice_id', primaryKeyConstraintName: 'api_report_pk' })
  noticeId: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  /** When it is asked next; nothing when it is not any more. */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column('timestamptz', { name: 'asked_at', nullable: true })
  askedAt: Date | null;

  @Column('timestamptz', { name: 'told_at', nullable: true })
  toldAt: Date | null;

  @Column('text', { nullable: true })
  state: 'in_review' | 'accepted' | null;

  @Column('int', { default: 0 })
  confirmed: number;

  @Column('int', { default: 0 })
  active: number;

  @Column('int', { default: 0 })
  pending: number;

  @Column('int', { name: 'in_review', default: 0 })
  inReview: number;
}
