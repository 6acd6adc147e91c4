import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a partner receives people. */
@Entity({ schema: 'referrals', name: 'location' })
export class Location {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'location_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'partner_id' })
  partnerId: string;

  @Column('text')
  name: string;

  @Column('text')
  region: string;
}
