import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeKind } from '#contract/referrals';
import type { NoticeState } from './notice-states.js';

/** That somebody is to be told of an appointment, and whether they were; nothing of what, or by which address. */
@Entity({ schema: 'referrals', name: 'notice' })
export class Notice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'appointment_id' })
  appointmentId: string;

  @Column('text')
  kind: NoticeKind;

  /** Of the appointment, when it was queued. */
  @Column('int')
  revision: number;

  /** Number of the code that is told, or of the question that is asked; 0 for the rest. */
  @Column('int', { default: 0 })
  occasion: number;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('text')
  state: NoticeState;

  @Column('timestamptz', { name: 'state_at' })
  stateAt: Date;

  /** How often the mail server did not take it. */
  @Column('int', { default: 0 })
  attempts: number;
}
