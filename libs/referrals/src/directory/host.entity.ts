import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A clinician of a service, whose time is booked. */
@Entity({ schema: 'referrals', name: 'host' })
export class Host {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'host_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'service_id' })
  serviceId: string;

  @Column('uuid', { name: 'location_id' })
  locationId: string;

  @Column('text')
  name: string;
}
