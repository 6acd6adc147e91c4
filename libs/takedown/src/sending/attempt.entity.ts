import type { AttemptFault, TakedownChannel } from '#contract/takedown';
import type { AttemptState } from './attempt-state.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One try to hand a notice over. */
@Entity({ schema: 'takedown', name: 'attempt' })
export class Attempt {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attempt_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'notice_id' })
  noticeId: string;

  @Column('uuid', { name: 'provider_id' })
  providerId: string;

  @Column('uuid', { name: 'profile_id' })
  profileId: string;

  @Column('int')
  number: number;

  @Column('text')
  channel: TakedownChannel;

  @Column('text')
  state: AttemptState;

  @Column('timestamptz', { name: 'state_at' })
  stateAt: Date;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  /** When the server was asked last. */
  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('int', { default: 0 })
  tries: number;

  @Column('bytea', { name: 'message_id', nullable: true })
  messageId: Buffer | null;

  @Column('bytea', { name: 'token_hash', nullable: true })
  tokenHash: Buffer | null;

  /** Why it failed, as a code for a person. */
  @Column('text', { nullable: true })
  fault: AttemptFault | null;

  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy: string | null;
}
