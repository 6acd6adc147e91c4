import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A word that stands in what is sealed of a contact, as a keyed hash. */
@Entity({ schema: 'contacts', name: 'contact_word' })
export class ContactWord {
  @PrimaryColumn('uuid', { name: 'contact_id', primaryKeyConstraintName: 'contact_word_pk' })
  contactId: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'contact_word_pk' })
  word: string;

  /** That of the contact, kept in step by the database. */
  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;
}
