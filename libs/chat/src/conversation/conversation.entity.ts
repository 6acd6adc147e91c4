import { type ConversationState, type Ending } from '#contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One chat from joining the queue to its end; its text stands in `chat.message`, sealed. */
@Entity({ schema: 'chat', name: 'conversation' })
export class Conversation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'conversation_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'visitor_session_id' })
  visitorSessionId: string;

  @Column('text')
  state: ConversationState;

  /** One more each time its visitor came back after it had ended. */
  @Column('smallint', { default: 1 })
  round: number;

  /** 1 puts a conversation that was returned before all that wait for the first time. */
  @Column('smallint', { default: 0 })
  priority: number;

  @Column('int', { name: 'last_seq', default: 0 })
  lastSeq: number;

  @Column('int', { name: 'visitor_read_seq', default: 0 })
  visitorReadSeq: number;

  @Column('int', { name: 'counsellor_read_seq', default: 0 })
  counsellorReadSeq: number;

  /** Words of this round so far; of one message they are nowhere. */
  @Column('int', { name: 'visitor_words', default: 0 })
  visitorWords: number;

  @Column('int', { name: 'counsellor_words', default: 0 })
  counsellorWords: number;

  @Column('uuid', { name: 'counsellor_id', nullable: true })
  counsellorId: string | null;

  @Column('text')
  handle: string;

  @Column('text', { nullable: true })
  topic: string | null;

  @Column('text', { name: 'age_band', nullable: true })
  ageBand: string | null;

  @Column('text')
  language: 'nl' | 'en';

  @Column('text', { name: 'confidentiality_version' })
  confidentialityVersion: string;

  @Column('timestamptz', { name: 'queued_at' })
  queuedAt: Date;

  @Column('timestamptz', { name: 'taken_at', nullable: true })
  takenAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('text', { name: 'ended_by', nullable: true })
  endedBy: Ending | null;

  /** When the counsellor took the ended conversation off their list. */
  @Column('timestamptz', { name: 'cleared_at', nullable: true })
  clearedAt: Date | null;

  /** The visitor's newest connection; none when it closed in order. */
  @Column('text', { name: 'visitor_link', nullable: true })
  visitorLink: string | null;

  /** Lease on {@link visitorLink}, renewed by the process that holds it. */
  @Column('timestamptz', { name: 'visitor_seen_at' })
  visitorSeenAt: Date;

  /** The one optional question: 1 no, 2 a little, 3 yes, 0 skipped. */
  @Column('smallint', { nullable: true })
  helped: number | null;
}
