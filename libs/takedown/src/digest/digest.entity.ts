import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DigestState } from './digest-state.js';

/** That an officer was told on a morning how much waits; nothing of what, or by which address. */
@Entity({ schema: 'takedown', name: 'digest' })
export class Digest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'digest_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'staff_id' })
  staffId: string;

  /** On the wall. */
  @Column('date')
  day: string;

  @Column('text')
  state: DigestState;

  @Column('timestamptz', { name: 'state_at' })
  stateAt: Date;

  /** How often the mail server was asked. */
  @Column('int', { default: 0 })
  tries: number;
}
