import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Contacts somebody was shown together, by search or export; never changed. */
@Entity({ schema: 'contacts', name: 'contact_set' })
export class ContactSet {
  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'contact_set_pk' })
  programmeId: string;

  /** The beginning of a SHA-256 over the members. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contact_set_pk' })
  id: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'contact_set_pk' })
  part: number;

  @Column('uuid', { name: 'contact_ids', array: true })
  contactIds: string[];
}
