import pg from 'pg';

const years = 3;
/** Contacts made with one statement. */
const step = 100_000;

/**
 * Fills Helpwanted's contact log with made-up contacts over three years, most of them closed, so that every filter
 * meets common and rare values. What is sealed is random bytes of a usual size: nobody opens it here.
 */
const fill = `
  insert into contacts.contact
    (id, programme_id, create_key, channel, kind, state, form_version, owner_id, started_at, duration_seconds,
     closed_at, answers, personal)
  select gen_random_uuid(), (select id from programmes.programme where code = 'helpwanted'), gen_random_uuid(),
    (array['chat', 'chat', 'chat', 'phone', 'phone', 'email', 'form'])[1 + n % 7],
    (array['counselling', 'counselling', 'counselling', 'information', 'silent', 'hang_up'])[1 + n % 6],
    case when n % 500 = 0 then 'draft' else 'closed' end, '2016.1', owners.ids[1 + n % 20],
    now() - interval '1 hour' - random() * interval '${years} years', (random() * 3000)::int,
    case when n % 500 = 0 then null else now() end,
    jsonb_strip_nulls(jsonb_build_object(
      'primary_topic', (array['threat_blackmail', 'ncii', 'grooming', 'cyberbullying', 'question', 'other'])[1 + (random() * 5)::int],
      'reporter_role', (array['victim', 'victim', 'parent_carer', 'teacher', 'peer'])[1 + n % 5],
      'victim_age_band', (array['12-14', '12-14', '15-17', '18-25', '0-11'])[1 + n % 5],
      'referred_to', case when n % 4 = 0 then jsonb_build_array((array['police', 'slachtofferhulp', 'bank'])[1 + n % 3]) end)),
    decode(repeat(md5(random()::text), 18), 'hex')
  from generate_series($1::int, $2::int) n,
    (select array_agg(id order by login) as ids from identity.staff where login like 'bench-%') owners`;

/** Makes `count` contacts, and for the server beside ours an empty table of the same columns without another index than its key. */
export async function fillContacts(url, count, say) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (let from = 1; from <= count; from += step)
    await client.query(fill, [from, Math.min(count, from + step - 1)]);
  await client.query('vacuum (analyze) contacts.contact');
  await client.query('create schema bench');
  await client.query(
    'create table bench.contact (like contacts.contact including defaults including generated, primary key (id))',
  );
  await client.end();
  say(`${count} contacts made`);
}
