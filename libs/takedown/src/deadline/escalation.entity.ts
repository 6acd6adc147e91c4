import type { ProviderExpectation } from '#contract/takedown';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something a person is to do because a provider is late. */
@Entity({ schema: 'takedown', name: 'escalation' })
export class Escalation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'escalation_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'notice_id' })
  noticeId: string;

  @Column('text')
  expectation: ProviderExpectation;

  @Column('timestamptz', { name: 'expected_at' })
  expectedAt: Date;

  /** 0 reminds the provider; the others are those of its profile, from 1. */
  @Column('int')
  step: number;

  @Column('text')
  kind: 'reminder_due' | 'escalate';

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('timestamptz', { name: 'noticed_at' })
  noticedAt: Date;

  @Column('uuid', { name: 'done_by', nullable: true })
  doneBy: string | null;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;

  @Column('bytea', { nullable: true })
  note: Buffer | null;
}
