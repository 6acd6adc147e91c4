import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member of staff, in whichever programmes they have a role. */
@Entity({ schema: 'identity', name: 'staff' })
export class Staff {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'staff_pk' })
  id: string;

  /** Lower case. */
  @Column('text')
  login: string;

  @Column('text', { name: 'display_name' })
  displayName: string;

  /** First name as visitors see it. */
  @Column('text')
  alias: string;

  /** Argon2id in PHC notation; none before the enrolment. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  /** Sealed. */
  @Column('bytea', { name: 'totp_secret', nullable: true })
  totpSecret: Buffer | null;

  @Column('timestamptz', { name: 'totp_confirmed_at', nullable: true })
  totpConfirmedAt: Date | null;

  /** Step of the newest code that was accepted: none is accepted twice. */
  @Column('bigint', { name: 'totp_last_step', default: 0 })
  totpLastStep: string;

  @Column('boolean', { name: 'is_demo', default: false })
  isDemo: boolean;

  /** Tries since the last success, and the instant of the first of them. */
  @Column('int', { name: 'failed_count', default: 0 })
  failedCount: number;

  @Column('timestamptz', { name: 'failed_since', nullable: true })
  failedSince: Date | null;

  @Column('timestamptz', { name: 'retry_at', nullable: true })
  retryAt: Date | null;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
