import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { seedDemoStaff } from '#identity';
import { KeyRing, loadKeys } from '#platform/crypto';
import { migrate } from '#platform/database';
import { EmbeddedPostgres, freePort } from '#platform/embedded';
import { migrateQueue } from '#platform/queue';
import { seedProgrammes } from '#programmes';
import { environment, type TestDatabase } from './database.js';
import { killPostgres } from './embedded.js';

/** A whole Postgres of a test's own, which writes to the disk as in production, so it may be killed. */
export interface OwnPostgres {
  readonly database: TestDatabase;
  /** Kills it and every process of it with -9. */
  kill(): void;
  /** Starts it again on the same data and port. */
  startAgain(): Promise<void>;
  remove(): Promise<void>;
}

const password = 'test-owner';

/** Starts and migrates one, with both programmes and the demo staff. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const dir = mkdtempSync(join(tmpdir(), 'hulplijn-own-'));
  chmodSync(dir, 0o711);
  const options = { dir, password, port: await freePort() };
  let postgres = await EmbeddedPostgres.start(options);
  const ownerUrl = postgres.url('postgres');
  const appUrl = postgres.url('postgres', 'hulplijn_app', 'test-app');
  await fill({ ownerUrl, appUrl });
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  pool.on('error', () => undefined);
  const database: TestDatabase = {
    ownerUrl,
    appUrl,
    query: async <T extends object>(sql: string, values: readonly unknown[] = []) =>
      (await pool.query<T>(sql, [...values])).rows,
    drop: () => pool.end(),
  };
  return {
    database,
    kill: () => killPostgres(postgres.pid),
    startAgain: async () => {
      postgres = await EmbeddedPostgres.start(options);
    },
    remove: async () => {
      await database.drop();
      await postgres.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function fill(urls: { ownerUrl: string; appUrl: string }): Promise<void> {
  await migrate(urls);
  await migrateQueue(urls);
  const keys = new KeyRing(loadKeys(environment('TEST_KEYS_DIR'), { production: false, scope: 'all' }));
  await seedProgrammes({ ownerUrl: urls.ownerUrl, keys, demo: true });
  await seedDemoStaff({ ownerUrl: urls.ownerUrl });
}
