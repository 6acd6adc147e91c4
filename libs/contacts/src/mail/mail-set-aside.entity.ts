import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AsideReason } from './mailboxes.service.js';

/** A message that opened nothing: that it was there, and nothing of what it says. */
@Entity({ schema: 'contacts', name: 'mail_set_aside' })
export class MailSetAside {
  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'mail_set_aside_pk' })
  programmeId: string;

  @PrimaryColumn('bigint', { name: 'uid_validity', primaryKeyConstraintName: 'mail_set_aside_pk' })
  uidValidity: string;

  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'mail_set_aside_pk' })
  uid: string;

  @Column('text')
  reason: AsideReason;

  @Column('bigint')
  size: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('timestamptz')
  at: Date;
}
