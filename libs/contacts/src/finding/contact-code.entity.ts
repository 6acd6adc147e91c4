import { Entity, PrimaryColumn } from 'typeorm';

/** An answer of a contact in codes, as `field:code`; made by the database from the answers. */
@Entity({ schema: 'contacts', name: 'contact_code' })
export class ContactCode {
  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'contact_code_pk' })
  programmeId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'contact_code_pk' })
  code: string;

  @PrimaryColumn('timestamptz', { name: 'started_at', primaryKeyConstraintName: 'contact_code_pk' })
  startedAt: Date;

  @PrimaryColumn('uuid', { name: 'contact_id', primaryKeyConstraintName: 'contact_code_pk' })
  contactId: string;
}
