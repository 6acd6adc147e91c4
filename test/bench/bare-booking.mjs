// The least that booking can do: the same INSERT under the same exclusion constraint, and an UPDATE, through `pg` behind
// a plain Node server. No sign-in, no wall between programmes, no audit trail, no rules, nothing told of what is free.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

const [, , databaseUrl] = process.argv;
const pool = new pg.Pool({ connectionString: databaseUrl, max: 12 });
const { rows } = await pool.query(`select id from identity.staff where login = 'bench-1@demo.test'`);
const [{ id: staff }] = rows;

const holding = {
  name: 'hold',
  text: `insert into bench.appointment (id, programme_id, contact_id, service_id, host_id, hold_key, during, wall_time,
      zone, direction, state, hold_until, held_by, created_by, created_at, changed_at)
    select $1, s.programme_id, $2, h.service_id, h.id, $3, s.during, s.wall_time, s.zone, 'client_calls', 'held',
      now() + interval '10 minutes', $5, $5, now(), now()
    from referrals.slot s join referrals.host h on h.id = s.host_id where s.id = $4
    on conflict do nothing returning *`,
};
const confirming = {
  name: 'confirm',
  text: `update bench.appointment set state = 'booked', booked_at = now(), changed_at = now(), revision = revision + 1
    where id = $1 and state = 'held' and hold_until > now() returning *`,
};

const answer = async (path, { contactId, key, slotId }) => {
  const [, id] = /appointments\/([^/]+)\/confirm$/.exec(path) ?? [];
  const asked = id
    ? { ...confirming, values: [id] }
    : { ...holding, values: [randomUUID(), contactId, key, slotId, staff] };
  return (await pool.query(asked)).rows[0];
};

const server = createServer(async (request, response) => {
  try {
    let text = '';
    for await (const chunk of request) text += chunk;
    const row = await answer(request.url, JSON.parse(text));
    response.statusCode = row ? 200 : 409;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(row ?? {}));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
});

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
