import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many people of a year were counted as their last link of it was dropped. */
@Entity({ schema: 'contacts', name: 'caller_year' })
export class CallerYear {
  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'caller_year_pk' })
  programmeId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'caller_year_pk' })
  year: number;

  @Column('int', { name: 'at_least' })
  atLeast: number;

  @Column('int', { name: 'at_most' })
  atMost: number;
}
