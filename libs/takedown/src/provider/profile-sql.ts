import type { ProfileFields } from '#contract/takedown';

/** A version that is to be stored. */
export interface NewProfile {
  readonly id: string;
  readonly providerId: string;
  readonly version: number;
  readonly fields: ProfileFields;
  readonly createdAt: Date;
  readonly createdBy?: string;
  /** Local date on which its author checked it, if they did. */
  readonly verifiedOn?: string;
}

const columns = [
  'id',
  'provider_id',
  'version',
  'kind',
  'address',
  'reply_domains',
  'capacities',
  'languages',
  'maximum_urls',
  'may_publish_notice',
  'may_probe',
  'acknowledged_hours',
  'decided_hours',
  'escalation',
  'sending_days',
  'sending_from',
  'sending_to',
  'daily_cap',
  'per_minute',
  'created_at',
  'created_by',
  'verified_on',
  'verified_by',
];

/** Stores a version in the programme of the transaction. */
export const insertProfileSql = `
  insert into takedown.channel_profile (programme_id, ${columns.join(', ')})
  values (programmes.current(), ${columns.map((_, index) => `$${index + 1}`).join(', ')})
  on conflict do nothing returning 1`;

/** The values of {@link insertProfileSql}. */
export function profileValues({ fields, ...profile }: NewProfile): readonly unknown[] {
  const { verifiedOn = null, createdBy = null } = profile;
  return [
    profile.id,
    profile.providerId,
    profile.version,
    fields.kind,
    fields.address ?? null,
    fields.replyDomains,
    fields.capacities,
    fields.languages,
    fields.maximumUrls,
    fields.mayPublishNotice,
    fields.mayProbe,
    fields.acknowledgedHours,
    fields.decidedHours,
    fields.escalation,
    fields.sendingDays,
    fields.sendingFrom ?? null,
    fields.sendingTo ?? null,
    fields.dailyCap,
    fields.perMinute,
    profile.createdAt,
    createdBy,
    verifiedOn,
    verifiedOn && createdBy,
  ];
}
