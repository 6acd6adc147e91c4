import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createKeys, KeyRing, loadKeys } from '../../dist/libs/platform/src/crypto/index.js';
import { migrate } from '../../dist/libs/platform/src/database/index.js';
import { EmbeddedPostgres } from '../../dist/libs/platform/src/embedded/index.js';
import { migrateQueue } from '../../dist/libs/platform/src/queue/index.js';
import { hooks, programmeCodes, seedProgrammes } from '../../dist/libs/programmes/src/index.js';
import { seedDemoStaff } from '../../dist/libs/identity/src/index.js';
import { lightHash } from './light-password.mjs';

const template = 'hulplijn_template';
const appRole = 'hulplijn_app';
const appPassword = 'test-app';

/** Survives a killed process, not a lost machine: enough for tests, and much faster. */
const settings = [
  'fsync=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum=off',
  'max_connections=300',
  'shared_buffers=128MB',
];

/** Starts a Postgres for the tests and migrates the database that each test clones. */
export async function startTestPostgres() {
  const dir = mkdtempSync(join(tmpdir(), 'hulplijn-test-'));
  chmodSync(dir, 0o711);
  const postgres = await EmbeddedPostgres.start({ dir, password: 'test-owner', settings });
  const owner = new pg.Client({ connectionString: postgres.url('postgres') });
  await owner.connect();
  await owner.query(`create database ${template}`);
  await owner.end();
  const ownerUrl = postgres.url(template);
  const appUrl = postgres.url(template, appRole, appPassword);
  await migrate({ ownerUrl, appUrl });
  await migrateQueue({ ownerUrl, appUrl });
  const keysDir = join(dir, 'keys');
  createKeys(keysDir, programmeCodes, { embedded: true, hooks });
  const keys = new KeyRing(loadKeys(keysDir, { production: false, scope: 'all' }));
  await seedProgrammes({ ownerUrl, keys, demo: true });
  await seedDemoStaff({ ownerUrl });
  const filled = new pg.Client({ connectionString: ownerUrl });
  await filled.connect();
  await filled.query('update identity.staff set password_hash = $1', [lightHash('hulplijn-demo')]);
  await filled.end();
  return {
    env: {
      TEST_POSTGRES_URL: postgres.url('postgres'),
      TEST_APP_URL: postgres.url('postgres', appRole, appPassword),
      TEST_TEMPLATE: template,
      TEST_KEYS_DIR: keysDir,
    },
    stop: async () => {
      await postgres.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
