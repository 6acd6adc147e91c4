import { type SystemLine } from '#contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of a conversation: its own record of who wrote what, and when. */
@Entity({ schema: 'chat', name: 'message' })
export class Message {
  @PrimaryColumn('uuid', { name: 'conversation_id', primaryKeyConstraintName: 'message_pk' })
  conversationId: string;

  /** 1 for the first line, then without gaps. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'message_pk' })
  seq: number;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'client_message_id' })
  clientMessageId: string;

  /** 0 visitor, 1 counsellor, 2 the product. */
  @Column('smallint')
  author: number;

  @Column('uuid', { name: 'staff_id', nullable: true })
  staffId: string | null;

  /** What the product wrote, when it is the author. */
  @Column('text', { nullable: true })
  line: SystemLine | null;

  /** The sealed text of a person. */
  @Column('bytea', { nullable: true })
  body: Buffer | null;

  /** In the line that ends a round: how many words the visitor wrote in it. */
  @Column('int', { name: 'visitor_words', nullable: true })
  visitorWords: number | null;

  /** In the line that ends a round: how many words counsellors wrote in it. */
  @Column('int', { name: 'counsellor_words', nullable: true })
  counsellorWords: number | null;

  @Column('timestamptz', { name: 'sent_at', default: () => 'now()' })
  sentAt: Date;
}
