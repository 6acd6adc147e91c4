import { Entity, PrimaryColumn } from 'typeorm';

/** That a provider gave a notice a reference, by its keyed hash. */
@Entity({ schema: 'takedown', name: 'given_reference' })
export class GivenReference {
  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'given_reference_pk' })
  programmeId: string;

  @PrimaryColumn('uuid', { name: 'notice_id', primaryKeyConstraintName: 'given_reference_pk' })
  noticeId: string;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'given_reference_pk' })
  hash: Buffer;
}
