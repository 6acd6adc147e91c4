import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A contact's data key, wrapped by its programme's; made when something is first written in words. */
@Entity({ schema: 'contacts', name: 'contact_key' })
export class ContactKey {
  @PrimaryColumn('uuid', { name: 'contact_id', primaryKeyConstraintName: 'contact_key_pk' })
  contactId: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('bytea')
  wrapped: Buffer;
}
