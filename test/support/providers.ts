import { randomUUID } from 'node:crypto';
import type { CreateProvider, ProfileFields, ProviderView } from '#contract/takedown';
import type { Console } from './console.js';
import type { TestDatabase } from './database.js';

/** A profile of a provider that exists nowhere. */
export const aProfile: ProfileFields = {
  kind: 'email',
  address: 'meldingen@videobaan.test',
  replyDomains: ['videobaan.test'],
  capacities: ['trusted_flagger', 'ordinary'],
  languages: ['nl', 'en'],
  maximumUrls: 20,
  mayPublishNotice: false,
  mayProbe: false,
  acknowledgedHours: 24,
  decidedHours: 72,
  escalation: ['Bel de vaste contactpersoon'],
  sendingDays: [1, 2, 3, 4, 5],
  sendingFrom: '09:00',
  sendingTo: '17:00',
  dailyCap: 50,
  perMinute: 5,
};

/** What makes a provider. */
export const aProvider = (more: Partial<CreateProvider> = {}): CreateProvider => ({
  id: randomUUID(),
  code: 'videobaan',
  name: 'Videobaan',
  kind: 'platform',
  hosts: ['videobaan.test'],
  profile: aProfile,
  ...more,
});

/** Has somebody who may make a provider. */
export const makeProvider = (officer: Console, more: Partial<CreateProvider> = {}): Promise<ProviderView> =>
  officer.must('POST', '/api/takedown/providers', aProvider(more));

/** One that walks of the wall make. */
export const knownProvider = '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1c41';

/** Adds a provider with a profile to a programme, past the wall. */
export async function addProvider(
  database: TestDatabase,
  {
    id = randomUUID(),
    programme = 'helpwanted',
    code = 'videobaan',
  }: { readonly id?: string; readonly programme?: string; readonly code?: string } = {},
): Promise<{ readonly id: string; readonly profileId: string }> {
  const profileId = randomUUID();
  await database.query(
    `with p as (
       insert into takedown.provider (id, programme_id, code, name, kind, hosts)
       select $1, id, $3, initcap($3), 'platform', array[$3 || '.test'] from programmes.programme where code = $2
       returning id, programme_id
     )
     insert into takedown.channel_profile (id, programme_id, provider_id, version, kind, address, capacities, languages,
       maximum_urls, may_publish_notice, may_probe, acknowledged_hours, decided_hours, daily_cap, per_minute, created_at)
     select $4, p.programme_id, p.id, 1, 'email', 'meldingen@' || $3 || '.test', '{ordinary}', '{nl}', 20, false, false,
       24, 72, 50, 5, now() from p`,
    [id, programme, code, profileId],
  );
  return { id, profileId };
}
