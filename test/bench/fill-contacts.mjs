import pg from 'pg';

const years = 3;
/** Contacts made with one statement. */
const step = 100_000;
const vocabulary = 2_000;
const wordsEach = 8;

/** A made-up word; those with low numbers are common, those with high ones rare. */
export const wordOf = (number) => `woord${number}`;

/**
 * Fills Helpwanted's contact log with made-up contacts over three years, most of them closed, so that every filter
 * meets common and rare values. What is sealed is random bytes of a usual size: nobody opens it here.
 */
const contacts = `
  insert into contacts.contact
    (id, programme_id, create_key, channel, kind, state, form_version, owner_id, started_at, duration_seconds,
     closed_at, answers, personal, words_revision)
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
    decode(repeat(md5(random()::text), 18), 'hex'), 1
  from generate_series($1::int, $2::int) n,
    (select array_agg(id order by login) as ids from identity.staff where login like 'bench-%') owners`;

/** What the product's triggers keep, made for all at once. */
const codes = `
  insert into contacts.contact_code (programme_id, code, started_at, contact_id)
  select c.programme_id, code, c.started_at, c.id from contacts.contact c, contacts.codes_of(c.answers) code`;

const words = `
  insert into contacts.contact_word (contact_id, programme_id, word, started_at)
  select c.id, c.programme_id, v.word, c.started_at
  from contacts.contact c, generate_series(1, ${wordsEach}) n,
    lateral (select floor(${vocabulary} * power(random(), 2) + n * 0)::int as number) chosen
    join bench.vocabulary v on v.number = chosen.number
  on conflict do nothing`;

/** Makes `count` contacts with words of theirs, and for the server beside ours an empty table of the same columns with its key alone. */
export async function fillContacts({ databaseUrl, keysDir }, count, say) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('create schema bench');
  await client.query('create table bench.vocabulary (number int primary key, text text, word bigint)');
  await client.query(
    'insert into bench.vocabulary select * from unnest($1::int[], $2::text[], $3::bigint[])',
    await vocabularyOf(keysDir),
  );
  await client.query('alter table contacts.contact disable trigger contact_made');
  for (let from = 1; from <= count; from += step)
    await client.query(contacts, [from, Math.min(count, from + step - 1)]);
  await client.query(codes);
  await client.query('alter table contacts.contact enable trigger contact_made');
  await client.query(words);
  for (const table of ['contact', 'contact_code', 'contact_word'])
    await client.query(`vacuum (analyze) contacts.${table}`);
  await client.query(
    'create table bench.contact (like contacts.contact including defaults including generated, primary key (id))',
  );
  await client.end();
  say(`${count} contacts made`);
}

/** Every word with its hash under the key of the programme, as the product makes it. */
async function vocabularyOf(keysDir) {
  const { KeyRing, loadKeys } = await import('../../dist/libs/platform/src/crypto/index.js');
  const ring = new KeyRing(loadKeys(keysDir, { production: false, scope: 'all' }));
  const numbers = Array.from({ length: vocabulary }, (_, number) => number);
  const hashOf = (text) => ring.keyedHash('contact-word:helpwanted', text).readBigInt64BE().toString();
  return [numbers, numbers.map(wordOf), numbers.map((number) => hashOf(wordOf(number)))];
}
