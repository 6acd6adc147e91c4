import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The wrapped key of the number or address for one appointment; without it that is gone. */
@Entity({ schema: 'referrals', name: 'contact_channel_key' })
export class ContactChannelKey {
  @PrimaryColumn('uuid', { name: 'appointment_id', primaryKeyConstraintName: 'contact_channel_key_pk' })
  appointmentId: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('bytea')
  wrapped: Buffer;
}
