import type { Capacity, NoticeLanguage, TakedownChannel } from '#contract/takedown';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a provider wants to be told; a version is never changed. */
@Entity({ schema: 'takedown', name: 'channel_profile' })
export class ChannelProfile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'channel_profile_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'provider_id' })
  providerId: string;

  @Column('int')
  version: number;

  @Column('text')
  kind: TakedownChannel;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('text', { name: 'reply_domains', array: true, default: '{}' })
  replyDomains: readonly string[];

  @Column('text', { array: true })
  capacities: readonly Capacity[];

  @Column('text', { array: true })
  languages: readonly NoticeLanguage[];

  @Column('int', { name: 'maximum_urls' })
  maximumUrls: number;

  @Column('boolean', { name: 'may_publish_notice' })
  mayPublishNotice: boolean;

  @Column('boolean', { name: 'may_probe' })
  mayProbe: boolean;

  @Column('int', { name: 'acknowledged_hours' })
  acknowledgedHours: number;

  @Column('int', { name: 'decided_hours' })
  decidedHours: number;

  @Column('text', { array: true, default: '{}' })
  escalation: readonly string[];

  @Column('int', { name: 'sending_days', array: true, default: '{1,2,3,4,5,6,7}' })
  sendingDays: readonly number[];

  @Column('text', { name: 'sending_from', nullable: true })
  sendingFrom: string | null;

  @Column('text', { name: 'sending_to', nullable: true })
  sendingTo: string | null;

  @Column('int', { name: 'daily_cap' })
  dailyCap: number;

  @Column('int', { name: 'per_minute' })
  perMinute: number;

  @Column('date', { name: 'verified_on', nullable: true })
  verifiedOn: string | null;

  @Column('uuid', { name: 'verified_by', nullable: true })
  verifiedBy: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;
}
