import pg from 'pg';
import { load, median, round3 } from './load-process.mjs';
import { startBare, startProduct } from './servers.mjs';

/** Each hour is wanted by two at the same moment: one has it, the other is told what is free nearby. */
const pairs = 8;
/** Services for each run, with four clinicians who see eight people a day for twelve weeks. */
const services = 24;

const tables = ['referrals.appointment', 'bench.appointment'];

const fill = `
  with programme as (select id from programmes.programme where code = 'helpwanted'),
  partner as (
    insert into referrals.partner (id, programme_id, name)
    select gen_random_uuid(), id, 'Bench' from programme returning id, programme_id
  ),
  location as (
    insert into referrals.location (id, programme_id, partner_id, name, region)
    select gen_random_uuid(), programme_id, id, 'Bench', 'Bench' from partner returning id
  ),
  service as (
    insert into referrals.service (id, programme_id, partner_id, code, label, kind, valid_from)
    select gen_random_uuid(), programme_id, id, gen_random_uuid()::text, '{"nl": "Bench", "en": "Bench"}', 'appointment',
      '2020-01-01' from partner, generate_series(1, ${services}) returning id, programme_id
  ),
  host as (
    insert into referrals.host (id, programme_id, service_id, location_id, name)
    select gen_random_uuid(), service.programme_id, service.id, location.id, 'Bench'
    from service, location, generate_series(1, 4) returning id, programme_id
  ),
  hour as (
    select day, hour, (current_date + day + make_time(hour, 0, 0)) at time zone 'Europe/Amsterdam' as at
    from generate_series(1, 84) day, generate_series(9, 16) hour
  )
  insert into referrals.slot (id, programme_id, host_id, during, wall_time, zone)
  select gen_random_uuid(), host.programme_id, host.id, tstzrange(at, at + interval '50 minutes'), '', 'Europe/Amsterdam'
  from host, hour returning id`;

/** What a helpline of some years has behind it, so that Postgres plans as it would there. */
const past = `
  insert into TABLE (id, programme_id, contact_id, service_id, host_id, hold_key, during, wall_time, zone, direction,
    state, created_by, created_at, booked_at, changed_at)
  select gen_random_uuid(), h.programme_id, gen_random_uuid(), h.service_id, h.id, gen_random_uuid(),
    tstzrange(now() - n * interval '1 day', now() - n * interval '1 day' + interval '50 minutes'), '', 'Europe/Amsterdam',
    'client_calls', 'fulfilled', (select id from identity.staff where login = 'bench-1@demo.test'), now(), now(), now()
  from referrals.host h, generate_series(1, 50) n`;

async function slotsOf(client) {
  const { rows } = await client.query(fill);
  for (const table of tables) await client.query(past.replace('TABLE', table));
  await client.query(`analyze referrals.slot, referrals.host, ${tables.join()}`);
  return rows.map(({ id }) => id);
}

/** Measures holding and booking hours that others want too; the ratio is the median over the rounds. */
export async function benchBooking({ rounds, say }) {
  const product = await startProduct();
  const client = new pg.Client({ connectionString: product.databaseUrl });
  await client.connect();
  await client.query('create schema if not exists bench');
  await client.query('create table bench.appointment (like referrals.appointment including all)');
  const bare = await startBare('bare-booking.mjs', [product.databaseUrl]);
  const run = async ({ address }) =>
    load('booking-load.mjs', { server: address, pairs, slots: await slotsOf(client) });
  const found = [];
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const each = { bare: await run(bare), ours: await run(product) };
      found.push(each);
      say(`round ${round} | bare ${shown(each.bare)} | product ${shown(each.ours)}`);
    }
  } finally {
    await bare.stop();
    await client.end();
    await product.stop();
  }
  const of = (pick) => round3(median(found.map(pick)));
  return {
    bookingRatio: of((each) => each.ours.bookings / each.bare.bookings),
    bookingsPerSecond: of(({ ours }) => ours.bookings),
    refusalsPerSecond: of(({ ours }) => ours.refusals),
    bareBookingsPerSecond: of((each) => each.bare.bookings),
    bookingP95Ms: of(({ ours }) => ours.p95Ms),
  };
}

const shown = ({ bookings, refusals, p95Ms }) =>
  `${Math.round(bookings)} booked/s ${Math.round(refusals)} refused/s p95 ${p95Ms.toFixed(1)} ms`;
