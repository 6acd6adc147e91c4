import type { ChannelKind, ChannelLanguage } from '#contract/referrals';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The number or address a client gave for one appointment; gone when that is given up or 48 hours over. */
@Entity({ schema: 'referrals', name: 'contact_channel' })
export class ContactChannel {
  @PrimaryColumn('uuid', { name: 'appointment_id', primaryKeyConstraintName: 'contact_channel_pk' })
  appointmentId: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  kind: ChannelKind;

  /** Sealed with the key of this row. */
  @Column('bytea')
  value: Buffer;

  @Column('boolean', { name: 'may_leave_voicemail', default: false })
  mayLeaveVoicemail: boolean;

  @Column('text', { name: 'quiet_from', nullable: true })
  quietFrom: string | null;

  @Column('text', { name: 'quiet_to', nullable: true })
  quietTo: string | null;

  @Column('text')
  language: ChannelLanguage;

  @Column('timestamptz', { name: 'purge_at' })
  purgeAt: Date;
}
