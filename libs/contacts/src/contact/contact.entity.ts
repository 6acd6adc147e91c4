import type { Answers, ContactChannel, ContactState } from '#contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One logged contact over any channel; the unit of the figures. */
@Entity({ schema: 'contacts', name: 'contact' })
export class Contact {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contact_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  /** Chosen by whoever created it, so that creating twice gives one contact. */
  @Column('uuid', { name: 'create_key' })
  createKey: string;

  @Column('text')
  channel: ContactChannel;

  @Column('text', { nullable: true })
  kind: string | null;

  @Column('text')
  state: ContactState;

  @Column('text', { name: 'form_version' })
  formVersion: string;

  /** None while nobody has taken it. */
  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  /** The colleague who entered it for the owner. */
  @Column('uuid', { name: 'entered_by', nullable: true })
  enteredBy: string | null;

  @Column('uuid', { name: 'conversation_id', nullable: true })
  conversationId: string | null;

  /** Which coming back of the conversation's visitor it is about; 1 for the first time. */
  @Column('smallint', { name: 'conversation_round', default: 1 })
  conversationRound: number;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('int', { name: 'duration_seconds', nullable: true })
  durationSeconds: number | null;

  /** Of a chat, once it has ended: messages and words of each side. */
  @Column('int', { name: 'visitor_messages', nullable: true })
  visitorMessages: number | null;

  @Column('int', { name: 'visitor_words', nullable: true })
  visitorWords: number | null;

  @Column('int', { name: 'counsellor_messages', nullable: true })
  counsellorMessages: number | null;

  @Column('int', { name: 'counsellor_words', nullable: true })
  counsellorWords: number | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  /** Rises with every change, so that nobody overwrites what they have not seen. */
  @Column('int', { default: 1 })
  revision: number;

  /** 1 until the first correction. */
  @Column('int', { default: 1 })
  version: number;

  /** Codes and dates, by field. */
  @Column('jsonb', { default: {} })
  answers: Answers;

  /** The answers in words, sealed; see `personal-answers.ts`. */
  @Column('bytea', { nullable: true })
  personal: Buffer | null;

  /** The revision whose words are in the index. */
  @Column('int', { name: 'words_revision', nullable: true })
  wordsRevision: number | null;

  @Column({
    type: 'text',
    name: 'primary_topic',
    nullable: true,
    generatedType: 'STORED',
    asExpression: `answers->>'primary_topic'`,
  })
  primaryTopic: string | null;

  @Column({
    type: 'text',
    name: 'reporter_role',
    nullable: true,
    generatedType: 'STORED',
    asExpression: `answers->>'reporter_role'`,
  })
  reporterRole: string | null;

  @Column({
    type: 'text',
    name: 'victim_age_band',
    nullable: true,
    generatedType: 'STORED',
    asExpression: `answers->>'victim_age_band'`,
  })
  victimAgeBand: string | null;
}
