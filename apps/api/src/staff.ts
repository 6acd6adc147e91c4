import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { type Role, roles } from '#contract';
import { issueEnrolment } from '#identity';
import { parseConfig } from '#platform/config';
import { programmeCodes } from '#programmes';
import { refuseToStart } from './refuse-to-start.js';

const help = `Staff of an installation. Needs the environment of the api and DATABASE_OWNER_URL.

  npm run staff -- add --login ada@example.org --name "Ada" [--alias Ada] --role administrator --programme helpwanted
  npm run staff -- list
  npm run staff -- disable --login ada@example.org

"add" prints a link, valid for 72 hours and once, on which the person sets a password.`;

interface Options {
  readonly login?: string | undefined;
  readonly name?: string | undefined;
  readonly alias?: string | undefined;
  readonly role?: string | undefined;
  readonly programme?: string | undefined;
}

function need(options: Options, ...names: readonly (keyof Options)[]): void {
  const missing = names.filter((name) => !options[name]);
  if (missing.length > 0) throw new Error(`missing: ${missing.map((name) => `--${name}`).join(', ')}`);
}

const loginOf = ({ login = '' }: Options): string => login.trim().toLowerCase();

/** Adds a person, or a role in one more programme to a person there is. */
async function add(client: pg.Client, options: Options): Promise<string> {
  need(options, 'login', 'name', 'role', 'programme');
  if (!roles.includes(options.role as Role)) throw new Error(`--role must be one of ${roles.join(', ')}`);
  if (!programmeCodes.includes(options.programme ?? ''))
    throw new Error(`--programme must be one of ${programmeCodes.join(', ')}`);
  const { rows } = await client.query<{ id: string; enrolled: boolean }>(
    `insert into identity.staff (id, login, display_name, alias) values ($1, $2, $3, $4)
     on conflict on constraint staff_login do update set login = excluded.login
     returning id, password_hash is not null as enrolled`,
    [randomUUID(), loginOf(options), options.name, options.alias ?? options.name?.split(' ', 1)[0]],
  );
  const [person] = rows;
  if (!person) throw new Error('the person could not be added');
  const { rowCount } = await client.query(
    `insert into identity.staff_role (staff_id, programme_id, role)
     select $1, id, $2 from programmes.programme where code = $3
     on conflict on constraint staff_role_pk do update set role = excluded.role`,
    [person.id, options.role, options.programme],
  );
  if (rowCount === 0) throw new Error('the programme is not in the database yet: npm run migrate');
  // Another role may do other things: whoever is signed in signs in anew.
  await client.query('delete from identity.session where staff_id = $1', [person.id]);
  return person.enrolled
    ? ''
    : issueEnrolment((sql, values) => client.query(sql, values), person.id, new Date());
}

async function list(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ line: string }>(
    `select concat_ws('  ', m.login, r.role, p.code, case when m.disabled_at is not null then 'disabled' end) as line
     from identity.staff m join identity.staff_role r on r.staff_id = m.id
     join programmes.programme p on p.id = r.programme_id order by m.login, p.code`,
  );
  return rows.map(({ line }) => line).join('\n') || 'nobody yet';
}

async function disable(client: pg.Client, options: Options): Promise<string> {
  need(options, 'login');
  const { rowCount } = await client.query(
    `with gone as (update identity.staff set disabled_at = coalesce(disabled_at, now()) where login = $1 returning id),
       ended as (delete from identity.session where staff_id in (select id from gone))
     select id from gone`,
    [loginOf(options)],
  );
  if (rowCount === 0) throw new Error('nobody has that login');
  return 'disabled; open sessions end within two seconds';
}

async function run(client: pg.Client, consoleOrigin: string): Promise<string> {
  const text = { type: 'string' } as const;
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { login: text, name: text, alias: text, role: text, programme: text },
  });
  const [command] = positionals;
  if (command === 'list') return list(client);
  if (command === 'disable') return disable(client, values);
  if (command !== 'add') throw new Error(`unknown command\n\n${help}`);
  const token = await add(client, values);
  return token === ''
    ? 'the role was added; the person signs in as before'
    : `${consoleOrigin}/enrol#${token}`;
}

if (process.argv.length < 3 || process.argv.includes('--help')) {
  process.stdout.write(`${help}\n`);
} else {
  try {
    const config = parseConfig(process.env);
    const client = new pg.Client({ connectionString: config.databaseOwnerUrl ?? config.databaseUrl });
    await client.connect();
    try {
      await client.query('begin');
      const answer = await run(client, config.consoleOrigin);
      await client.query('commit');
      process.stdout.write(`${answer}\n`);
    } finally {
      await client.end();
    }
  } catch (error) {
    refuseToStart(error);
  }
}
