import type { InboundMatch, InboundMeaning, InboundState } from '#contract/takedown';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What came by mail about notices: its text, and of attachments only how many there were. */
@Entity({ schema: 'takedown', name: 'inbound_mail' })
export class InboundMail {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'inbound_mail_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'notice_id', nullable: true })
  noticeId: string | null;

  /** Whose domain it is, where that was checked. */
  @Column('uuid', { name: 'provider_id', nullable: true })
  providerId: string | null;

  @Column('bytea', { name: 'mail_hash' })
  mailHash: Buffer;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('text', { name: 'matched_by' })
  matchedBy: InboundMatch;

  @Column('text')
  meaning: InboundMeaning;

  /** Its own key, while it belongs to no notice. */
  @Column('bytea', { nullable: true })
  wrapped: Buffer | null;

  @Column('bytea')
  sender: Buffer;

  @Column('bytea')
  subject: Buffer;

  @Column('bytea')
  body: Buffer;

  @Column('boolean')
  cut: boolean;

  @Column('int')
  dropped: number;

  @Column('jsonb', { name: 'dropped_types' })
  droppedTypes: Readonly<Record<string, number>>;

  @Column('text')
  state: InboundState;

  @Column('int', { default: 1 })
  revision: number;

  @Column('uuid', { name: 'handled_by', nullable: true })
  handledBy: string | null;

  @Column('timestamptz', { name: 'handled_at', nullable: true })
  handledAt: Date | null;
}
