import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone was better helped elsewhere; nothing about them. */
@Entity({ schema: 'contacts', name: 'handover' })
export class Handover {
  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'handover_pk' })
  programmeId: string;

  /** Chosen by the page, so that reloading counts once. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'handover_pk' })
  key: string;

  @Column('text')
  channel: string;

  /** Code of the organisation. */
  @Column('text', { name: 'handed_to' })
  handedTo: string;

  @Column('timestamptz')
  at: Date;
}
