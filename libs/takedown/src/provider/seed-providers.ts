import { createHash } from 'node:crypto';
import pg from 'pg';
import type { KeyRing } from '#platform/crypto';
import { demoProviders } from './demo-providers.js';
import { type KnownProvider, knownProviders } from './known-providers.js';
import { insertProfileSql, profileValues } from './profile-sql.js';

/** What seeding needs to know. */
export interface SeedProviders {
  /** Connection as the application, behind the wall. */
  readonly appUrl: string;
  readonly keys: Pick<KeyRing, 'pass'>;
  /** Whether it is for trying out: then they are made up. */
  readonly demo: boolean;
}

/** The programme in which takedown officers work. */
const programme = 'helpwanted';

/** The same id on every machine, so that adding one again changes nothing. */
function idOf(code: string, what: 'provider' | 'profile'): string {
  const hex = createHash('sha256').update(`${what} ${programme} ${code}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function add(client: pg.Client, { code, name, kind, hosts, profile }: KnownProvider): Promise<void> {
  const id = idOf(code, 'provider');
  const { rowCount } = await client.query(
    `insert into takedown.provider (id, programme_id, code, name, kind, hosts)
     values ($1, programmes.current(), $2, $3, $4, $5) on conflict do nothing`,
    [id, code, name, kind, hosts],
  );
  if (rowCount === 0) return;
  const { rows } = await client.query<{ now: Date }>('select now()');
  const createdAt = rows[0]?.now as Date;
  const first = { id: idOf(code, 'profile'), providerId: id, version: 1, fields: profile, createdAt };
  await client.query(insertProfileSql, [...profileValues(first)]);
}

/** Adds the providers that are not there yet, and leaves those that are as staff have made them; programmes must be there. */
export async function seedProviders({ appUrl, keys, demo }: SeedProviders): Promise<void> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('hulplijn.pass', $1, true)`, [keys.pass(programme)]);
    for (const provider of demo ? demoProviders : knownProviders) await add(client, provider);
    await client.query('commit');
  } finally {
    await client.end();
  }
}
