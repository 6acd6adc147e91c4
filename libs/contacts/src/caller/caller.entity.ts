import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who comes back, known by a code or a word of their own; both are kept as keyed hashes only. */
@Entity({ schema: 'contacts', name: 'caller' })
export class Caller {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'caller_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('bytea', { name: 'code_hash' })
  codeHash: Buffer;

  @Column('bytea', { name: 'word_hash', nullable: true })
  wordHash: Buffer | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
