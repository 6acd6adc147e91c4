import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProgrammeDefinition } from './definition/programme-definition.js';

/** A programme as it is stored; `pass_hash` is left out because the application may not read it. */
@Entity({ schema: 'programmes', name: 'programme' })
export class Programme {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'programme_pk' })
  id: string;

  @Column('text')
  code: string;

  @Column('jsonb')
  definition: ProgrammeDefinition;

  @Column('text', { name: 'override_state', nullable: true })
  overrideState: 'open' | 'closed' | null;

  @Column('timestamptz', { name: 'override_until', nullable: true })
  overrideUntil: Date | null;
}
