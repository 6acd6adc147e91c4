import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the mailbox of a programme was read, and which process reads it. */
@Entity({ schema: 'contacts', name: 'mail_mailbox' })
export class MailMailbox {
  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'mail_mailbox_pk' })
  programmeId: string;

  /** The organisation's own address. */
  @Column('text')
  address: string;

  /** Under which the server numbers its messages; another one means that it began anew. */
  @Column('bigint', { name: 'uid_validity', default: 0 })
  uidValidity: string;

  @Column('bigint', { name: 'last_uid', default: 0 })
  lastUid: string;

  /** The process that reads, until `heldUntil`. */
  @Column('uuid', { nullable: true })
  holder: string | null;

  @Column('timestamptz', { name: 'held_until', nullable: true })
  heldUntil: Date | null;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: Date | null;
}
