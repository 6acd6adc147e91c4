import type { TestDatabase } from '../support/database.js';

/** Everything of a directory that a route can name, in Helpwanted. */
const kept = {
  partner: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1b01',
  location: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1b02',
  keptService: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1b03',
  host: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1b04',
  rule: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1b05',
  closure: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1b06',
  /** Those that a walk ends. */
  leavingHost: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1b07',
  leavingRule: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1b08',
} as const;

/** The names of them. */
export type DirectoryObject = keyof typeof kept;

/** Adds one of each to Helpwanted, past the wall; the service is over, so that lists of the present leave it out. */
export async function addDirectory(
  database: TestDatabase,
): Promise<Readonly<Record<DirectoryObject, string>>> {
  const add = (into: string, values: readonly unknown[]) =>
    database.query(
      `insert into referrals.${into} select id, ${values.map((_, index) => `$${index + 1}`).join(', ')}
       from programmes.programme where code = 'helpwanted'`,
      values,
    );
  await add('partner (programme_id, id, name)', [kept.partner, 'Kliniek']);
  await add('location (programme_id, id, partner_id, name, region)', [
    kept.location,
    kept.partner,
    'Noord',
    'Groningen',
  ]);
  await add('service (programme_id, id, partner_id, code, label, kind, valid_from, valid_to)', [
    kept.keptService,
    kept.partner,
    'kept',
    '{"nl":"Belafspraak","en":"Call"}',
    'appointment',
    '2020-01-01',
    '2020-12-31',
  ]);
  for (const id of [kept.host, kept.leavingHost])
    await add('host (programme_id, id, service_id, location_id, name)', [
      id,
      kept.keptService,
      kept.location,
      'Behandelaar',
    ]);
  for (const id of [kept.rule, kept.leavingRule])
    await add('availability_rule (programme_id, id, host_id, rrule, start_at, minutes, zone, valid_from)', [
      id,
      kept.host,
      'FREQ=WEEKLY;BYDAY=MO',
      '09:00',
      45,
      'Europe/Amsterdam',
      '2026-01-01',
    ]);
  await add('closure (programme_id, id, host_id, from_date, to_date, reason)', [
    kept.closure,
    kept.host,
    '2099-01-01',
    '2099-01-31',
    'Vakantie',
  ]);
  return kept;
}

const rule = { rrule: 'FREQ=WEEKLY;BYDAY=TU', startAt: '10:00', minutes: 45, validFrom: '2026-01-01' };
const location = { partnerId: kept.partner, name: 'Zuid', region: 'Limburg' };
const service = {
  partnerId: kept.partner,
  label: { nl: 'Belafspraak', en: 'Call' },
  kind: 'appointment',
  callerRoles: [],
  validFrom: '2020-01-01',
  validTo: '2020-12-31',
};
const host = { serviceId: kept.keptService, locationId: kept.location, name: 'Behandelaar 2' };

/** A good body for each route that changes the directory. */
export const directoryBodies = {
  'POST /api/directory/partners': { name: 'Kliniek 2', email: 'agenda@kliniek.test' },
  'PUT /api/directory/partners/{id}': { name: 'Kliniek 3' },
  'POST /api/directory/locations': location,
  'PUT /api/directory/locations/{id}': location,
  'POST /api/directory/services': { ...service, code: 'other' },
  'PUT /api/directory/services/{id}': { ...service, code: 'kept' },
  'POST /api/directory/hosts': host,
  'PUT /api/directory/hosts/{id}': host,
  'POST /api/directory/hosts/{id}/rules': rule,
  'PUT /api/directory/rules/{id}': rule,
  'POST /api/directory/closures': {
    hostId: kept.host,
    from: '2099-02-01',
    to: '2099-02-02',
    reason: 'Dicht',
  },
  'DELETE /api/directory/closures/{id}': {},
  'DELETE /api/directory/rules/{id}': {},
  // The last of them: what is of a host ends with it.
  'DELETE /api/directory/hosts/{id}': {},
  'POST /api/directory/hosts/{id}/reopen': {},
} as const satisfies Readonly<Record<string, object>>;

const idOfPart: Readonly<Record<string, string>> = {
  partners: kept.partner,
  locations: kept.location,
  services: kept.keptService,
  hosts: kept.host,
  rules: kept.rule,
  closures: kept.closure,
};

/** Which of them an address of the directory names. */
export const keptIdOf = (path: string): string => idOfPart[path.split('/')[3] ?? ''] ?? '';
