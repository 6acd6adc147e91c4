import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../../../migrations/index.js';

/** What migrating needs to know. */
export interface Migrate {
  /** Connection as the owner. */
  readonly ownerUrl: string;
  /** Connection as `hulplijn_app`; the role is made with the password this names. */
  readonly appUrl: string;
}

const lock = 4_182_026;

/** Settings the role always has: see `docs/decisions` on the chat path for the plans, and no lock held for ever. */
const roleSettings = [
  'plan_cache_mode = force_generic_plan',
  'jit = off',
  `default_transaction_isolation = 'read committed'`,
  `idle_in_transaction_session_timeout = '15s'`,
  `lock_timeout = '10s'`,
  `statement_timeout = '30s'`,
];

async function ensureRole(client: pg.Client, appUrl: string): Promise<void> {
  const { username, password } = new URL(appUrl);
  const role = client.escapeIdentifier(decodeURIComponent(username));
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [
    decodeURIComponent(username),
  ]);
  if (rowCount === 0)
    await client.query(`create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole`);
  if (password)
    await client.query(`alter role ${role} password ${client.escapeLiteral(decodeURIComponent(password))}`);
  for (const setting of roleSettings) await client.query(`alter role ${role} set ${setting}`);
}

/**
 * Makes the role `hulplijn_app` and brings the schema up to date as its owner; gives the number of migrations
 * that ran. Two processes that migrate at once wait for each other.
 */
export async function migrate({ ownerUrl, appUrl }: Migrate): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    await ensureRole(client, appUrl);
    const source = await new DataSource({
      type: 'postgres',
      url: ownerUrl,
      migrations,
      poolSize: 2,
    }).initialize();
    try {
      return (await source.runMigrations({ transaction: 'each' })).length;
    } finally {
      await source.destroy();
    }
  } finally {
    await client.end();
  }
}
