// The least a contact log can do: an INSERT and the lists' own SQL through `pg` behind a plain Node server. No sign-in,
// no wall between programmes, no audit trail, nothing sealed.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

const [, , databaseUrl] = process.argv;
const pool = new pg.Pool({ connectionString: databaseUrl, max: 12 });
const { rows } = await pool.query(
  `select (select id from programmes.programme where code = 'helpwanted') as programme,
     (select id from identity.staff where login = 'bench-1@demo.test') as owner`,
);
const [{ programme, owner }] = rows;

const insert = {
  name: 'insert',
  text: `insert into bench.contact (id, programme_id, create_key, channel, state, form_version, owner_id, started_at)
    values ($1, $2, $3, $4, 'draft', '2016.1', $5, now()) returning *`,
};
const select = `select c.*, o.display_name as owner_name
  from contacts.contact c join identity.staff o on o.id = c.owner_id where c.programme_id = $1`;
const newest = 'order by c.started_at desc, c.id desc limit 51';

const create = async ({ key, channel }) => {
  const made = await pool.query({ ...insert, values: [randomUUID(), programme, key, channel, owner] });
  return made.rows[0];
};

const conditions = {
  state: 'c.state =',
  channel: 'c.channel =',
  kind: 'c.kind =',
  topic: 'c.primary_topic =',
  reporterRole: 'c.reporter_role =',
  ageBand: 'c.victim_age_band =',
  counsellor: 'c.owner_id =',
  from: 'c.started_at >=',
  to: 'c.started_at <',
};

const list = async (filter) => {
  const values = [programme];
  const parts = Object.entries(filter).map(
    ([name, value]) => `and ${conditions[name]} $${values.push(value)}`,
  );
  const found = await pool.query(`${select} ${parts.join(' ')} ${newest}`, values);
  return found.rows;
};

const vocabulary = await pool.query('select text, word from bench.vocabulary');
const hashes = new Map(vocabulary.rows.map(({ text, word }) => [text, word]));

const search = async ({ words }) => {
  const [first, ...others] = words.split(' ').map((word) => hashes.get(word));
  const values = [programme, first, ...others];
  const both = others.map(
    (_, index) => `and exists (select from contacts.contact_word t
       where t.contact_id = c.id and t.word = $${index + 3})`,
  );
  const found = await pool.query(
    `select c.*, o.display_name as owner_name
     from contacts.contact_word d join contacts.contact c on c.id = d.contact_id
     join identity.staff o on o.id = c.owner_id
     where d.programme_id = $1 and d.word = $2 ${both.join(' ')}
     order by d.started_at desc, d.contact_id desc limit 51`,
    values,
  );
  return found.rows;
};

const bodyOf = async (request) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
};

const server = createServer(async (request, response) => {
  try {
    const answer =
      request.method === 'POST'
        ? await (request.url.endsWith('/search') ? search : create)(await bodyOf(request))
        : await list(Object.fromEntries(new URL(request.url, 'http://bare.test').searchParams));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
});

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
