import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The wrapped key of the words of an outcome; without it they are gone. */
@Entity({ schema: 'referrals', name: 'outcome_key' })
export class OutcomeKey {
  @PrimaryColumn('uuid', { name: 'outcome_id', primaryKeyConstraintName: 'outcome_key_pk' })
  outcomeId: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('bytea')
  wrapped: Buffer;
}
