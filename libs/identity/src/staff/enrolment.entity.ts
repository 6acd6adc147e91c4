import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link that sets a password once. */
@Entity({ schema: 'identity', name: 'enrolment' })
export class Enrolment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'enrolment_pk' })
  id: string;

  /** SHA-256 of the token, which is stored nowhere. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('uuid', { name: 'staff_id' })
  staffId: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}
