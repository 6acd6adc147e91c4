import type { ContactColumn, SaveView } from '#contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A view of the contact log that one member of staff keeps. */
@Entity({ schema: 'contacts', name: 'saved_view' })
export class SavedViewRow {
  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'saved_view_pk' })
  programmeId: string;

  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'saved_view_pk' })
  staffId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'saved_view_pk' })
  id: string;

  /** Sealed: people name a view after what they look for. */
  @Column('bytea')
  name: Buffer;

  @Column('jsonb')
  filter: SaveView['filter'];

  @Column('text', { array: true })
  columns: ContactColumn[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
