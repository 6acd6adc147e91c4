import type { MailMessageView, MailState } from '#contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One message of a thread, in or out. */
@Entity({ schema: 'contacts', name: 'mail_message' })
export class MailMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_message_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'thread_id' })
  threadId: string;

  /** The contact it belongs to, whose key seals it. */
  @Column('uuid', { name: 'contact_id' })
  contactId: string;

  /** Rises with every message; a mailbox tells time to the second. */
  @Column({ type: 'bigint', insert: false, update: false })
  arrival: string;

  @Column('text')
  kind: MailMessageView['kind'];

  @Column('timestamptz')
  at: Date;

  @Column('bytea')
  body: Buffer;

  /** Its own id and those it answers, sealed. */
  @Column('bytea', { nullable: true })
  ids: Buffer | null;

  /** Keyed hash of its own id. */
  @Column('bytea', { name: 'id_hash', nullable: true })
  idHash: Buffer | null;

  @Column('bigint', { name: 'uid_validity', nullable: true })
  uidValidity: string | null;

  @Column('bigint', { nullable: true })
  uid: string | null;

  /** Keyed hash of the whole message as it came. */
  @Column('bytea', { nullable: true })
  fingerprint: Buffer | null;

  @Column('boolean', { name: 'other_sender', default: false })
  otherSender: boolean;

  @Column('boolean', { default: false })
  cut: boolean;

  @Column('int', { default: 0 })
  dropped: number;

  @Column('text', { nullable: true })
  state: MailState | null;

  @Column('timestamptz', { name: 'state_at', nullable: true })
  stateAt: Date | null;

  @Column('uuid', { name: 'staff_id', nullable: true })
  staffId: string | null;

  /** Chosen by whoever wrote it, so that answering twice is one answer. */
  @Column('uuid', { name: 'answer_key', nullable: true })
  answerKey: string | null;
}
