import type { FormParts } from '#contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version of a form that an administrator made; never changed. */
@Entity({ schema: 'contacts', name: 'form' })
export class FormVersionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'form_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  /** Which version of the programme's form it is; the one in the code is the first. */
  @Column('int')
  number: number;

  /** As in `2026.1`. */
  @Column('text')
  version: string;

  @Column('jsonb')
  definition: FormParts;

  @Column('uuid', { name: 'made_by' })
  madeBy: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
