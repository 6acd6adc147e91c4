import type { MailLanguage } from '#contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** All mail with one person. */
@Entity({ schema: 'contacts', name: 'mail_thread' })
export class MailThread {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_thread_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  /** The latest of its contacts, whose key seals what is sealed here. */
  @Column('uuid', { name: 'contact_id' })
  contactId: string;

  /** Keyed hash of the token that stands in the ids of our messages. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  /** Keyed hash of the address, to know the same person again. */
  @Column('bytea', { name: 'sender_hash', nullable: true })
  senderHash: Buffer | null;

  /** To whom answers go, sealed; none when they cannot go anywhere. */
  @Column('bytea', { nullable: true })
  address: Buffer | null;

  @Column('bytea', { nullable: true })
  subject: Buffer | null;

  /** What was written of an answer, sealed. */
  @Column('bytea', { nullable: true })
  draft: Buffer | null;

  @Column('text')
  language: MailLanguage;

  /** When the first message came that waits for an answer. */
  @Column('timestamptz', { name: 'waiting_since', nullable: true })
  waitingSince: Date | null;

  @Column('timestamptz', { name: 'last_at' })
  lastAt: Date;

  /** When the person was told that attachments are not kept. */
  @Column('timestamptz', { name: 'told_at', nullable: true })
  toldAt: Date | null;
}
