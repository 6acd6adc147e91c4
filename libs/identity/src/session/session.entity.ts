import type { SessionStage } from '#contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A session at one stage; the next stage is a new one. */
@Entity({ schema: 'identity', name: 'session' })
export class Session {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_pk' })
  id: string;

  /** SHA-256 of the token in the cookie, which is stored nowhere. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('uuid', { name: 'staff_id' })
  staffId: string;

  @Column('uuid', { name: 'programme_id', nullable: true })
  programmeId: string | null;

  @Column('text')
  stage: SessionStage;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
