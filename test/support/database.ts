import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of a test's own: migrated, with both programmes (always open) and the demo staff. */
export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Runs SQL as the owner, past the wall. */
  query<T extends object>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  drop(): Promise<void>;
}

export function environment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the tests with npm test -- <path>`);
  return value;
}

/** The Redis of this Jest worker: two tests at once must not run each other's jobs. */
export function redisUrl(): string {
  const url = environment('TEST_REDIS_URLS').split(',')[Number(environment('JEST_WORKER_ID')) - 1];
  if (url === undefined) throw new Error('there are more Jest workers than Redis servers');
  return url;
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function once(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Clones the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const admin = environment('TEST_POSTGRES_URL');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await once(admin, `create database ${name} template ${environment('TEST_TEMPLATE')} strategy file_copy`);
  const ownerUrl = withDatabase(admin, name);
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  pool.on('error', () => undefined);
  return {
    ownerUrl,
    appUrl: withDatabase(environment('TEST_APP_URL'), name),
    query: async <T extends object>(sql: string, values: readonly unknown[] = []) =>
      (await pool.query<T>(sql, [...values])).rows,
    drop: async () => {
      await pool.end();
      await once(admin, `drop database if exists ${name} with (force)`);
    },
  };
}
