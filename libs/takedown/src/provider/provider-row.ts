import type { ProfileView, ProviderView } from '#contract/takedown';

/** A profile as Postgres gives it: in the names of the contract, nothing as null. */
export type ProfileRow = {
  readonly [Name in keyof ProfileView]-?: undefined extends ProfileView[Name]
    ? Exclude<ProfileView[Name], undefined> | null
    : ProfileView[Name];
};

/** A provider with the version that holds. */
export interface ProviderRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: ProviderView['kind'];
  readonly hosts: readonly string[];
  readonly pausedAt: string | null;
  readonly pausedBy: string | null;
  readonly profile: ProfileRow | null;
}

/** An instant as the contract writes it. */
const instant = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Profiles `c` with the names of people, in the names of the contract. */
export const profileColumns = `
  c.id, c.version, c.kind, c.address, c.reply_domains as "replyDomains", c.capacities, c.languages,
  c.maximum_urls as "maximumUrls", c.may_publish_notice as "mayPublishNotice", c.may_probe as "mayProbe",
  c.acknowledged_hours as "acknowledgedHours", c.decided_hours as "decidedHours", c.escalation,
  c.sending_days as "sendingDays", c.sending_from as "sendingFrom", c.sending_to as "sendingTo",
  c.daily_cap as "dailyCap", c.per_minute as "perMinute", c.verified_on::text as "verifiedOn",
  (select s.display_name from identity.staff s where s.id = c.verified_by) as "verifiedBy",
  ${instant('c.created_at')} as "createdAt",
  (select s.display_name from identity.staff s where s.id = c.created_by) as "createdBy"`;

/** Providers of the programme with the profile that holds; what follows narrows or orders them. */
export const providerSql = `
  select p.id, p.code, p.name, p.kind, p.hosts, ${instant('p.paused_at')} as "pausedAt",
    (select s.display_name from identity.staff s where s.id = p.paused_by) as "pausedBy",
    to_jsonb(profile) as profile
  from takedown.provider p
  left join lateral (
    select ${profileColumns} from takedown.channel_profile c
    where c.programme_id = p.programme_id and c.provider_id = p.id order by c.version desc limit 1
  ) profile on true
  where p.programme_id = (select programmes.current())`;

/** What is nothing in Postgres is left out of an answer. */
const told = <Told>(row: object): Told =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Told;

/** A version as the contract tells it. */
export const profileOf = (row: ProfileRow): ProfileView => told(row);

/** A provider as the contract tells it. */
export function providerOf(row: ProviderRow): ProviderView {
  return told({ ...row, profile: row.profile && profileOf(row.profile) });
}
