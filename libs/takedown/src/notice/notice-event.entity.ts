import type { NoticeState } from '#contract/takedown';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What happened to a notice; rows are only added. */
@Entity({ schema: 'takedown', name: 'notice_event' })
export class NoticeEvent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_event_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'notice_id' })
  noticeId: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  act: string;

  @Column('text', { name: 'to_state' })
  toState: NoticeState;

  @Column('uuid', { name: 'staff_id', nullable: true })
  staffId: string | null;

  @Column('bytea', { nullable: true })
  note: Buffer | null;
}
