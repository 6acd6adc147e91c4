import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A visitor's page and the token it holds; nothing about the person, the device or the network. */
@Entity({ schema: 'chat', name: 'visitor_session' })
export class VisitorSession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'visitor_session_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  /** SHA-256 of the token. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  /** The conversation it opens. */
  @Column('uuid', { name: 'conversation_id', nullable: true })
  conversationId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
