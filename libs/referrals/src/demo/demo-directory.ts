import pg from 'pg';

const partner = '3a9c1c52-0b1e-4c61-8a55-6f2f5f9d2b01';
const location = '3a9c1c52-0b1e-4c61-8a55-6f2f5f9d2b02';
const service = '3a9c1c52-0b1e-4c61-8a55-6f2f5f9d2b03';
const hosts = [
  { id: '3a9c1c52-0b1e-4c61-8a55-6f2f5f9d2b04', name: 'Behandelaar A (demo)' },
  { id: '3a9c1c52-0b1e-4c61-8a55-6f2f5f9d2b05', name: 'Behandelaar B (demo)' },
];

/** A clinic that is reached nowhere: its address and its number are reserved for examples. */
const directory = `
  with p as (select id from programmes.programme where code = 'stop_it_now'),
  of_partner as (
    insert into referrals.partner (id, programme_id, name, email, phone)
    select $1, p.id, 'de Waag (demo)', 'belafspraak@waag.example.org', '088 000 00 03' from p
    on conflict do nothing
  ),
  of_location as (
    insert into referrals.location (id, programme_id, partner_id, name, region)
    select $2, p.id, $1, 'Amsterdam', 'Noord-Holland' from p on conflict do nothing
  ),
  of_service as (
    insert into referrals.service (id, programme_id, partner_id, code, label, kind, caller_roles, valid_from, opening_hours)
    select $3, p.id, $1, 'waag_call', '{"nl": "Belafspraak met de Waag", "en": "Call with de Waag"}', 'appointment',
      '{self,other_adult,youth_behaviour}', '2016-01-01',
      '{"nl": "Werkdagen van 9 tot 17 uur", "en": "Working days from 9 to 17"}' from p
    on conflict do nothing
  )
  insert into referrals.host (id, programme_id, service_id, location_id, name)
  select each.id, p.id, $3, $2, each.name from p, unnest($4::uuid[], $5::text[]) each (id, name)
  on conflict do nothing`;

/** Three times on each working day, as an administrator would enter them. */
const rules = `
  insert into referrals.availability_rule (id, programme_id, host_id, rrule, start_at, minutes, zone, valid_from)
  select md5(h.id || shown)::uuid, h.programme_id, h.id, 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', shown, 50,
    'Europe/Amsterdam', '2016-01-01'
  from referrals.host h, unnest('{10:00,11:00,13:30}'::text[]) shown where h.id = any ($1)
  on conflict do nothing`;

/** The times of the coming four weeks, until the job that works out all of them has run. */
const slots = `
  insert into referrals.slot (id, programme_id, host_id, rule_id, during, wall_time, zone)
  select gen_random_uuid(), h.programme_id, h.id, r.id,
    tstzrange(wall at time zone r.zone, wall at time zone r.zone + interval '50 minutes'),
    to_char(wall, 'YYYY-MM-DD"T"HH24:MI'), r.zone
  from referrals.host h join referrals.availability_rule r on r.host_id = h.id and r.ended_at is null,
    generate_series(1, 28) day,
    lateral (select (now() at time zone r.zone)::date + day + r.start_at::time as wall) at
  where h.id = any ($1) and extract(isodow from wall) < 6
    and to_char(wall, 'MM-DD') not in ('01-01', '04-27', '12-25', '12-26')
  on conflict on constraint slot_once do nothing`;

/** Adds a demo clinic with times of the coming weeks to Stop it Now!, for trying the product out; programmes must be there. */
export async function seedDemoDirectory({ ownerUrl }: { readonly ownerUrl: string }): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const [ids, names] = [hosts.map(({ id }) => id), hosts.map(({ name }) => name)];
    await client.query(directory, [partner, location, service, ids, names]);
    await client.query(rules, [ids]);
    await client.query(slots, [ids]);
  } finally {
    await client.end();
  }
}
