import { parseConfig } from '#platform/config';
import { KeyRing, loadKeys } from '#platform/crypto';
import { migrate } from '#platform/database';
import { migrateQueue } from '#platform/queue';
import { seedProgrammes } from '#programmes';
import { seedProviders } from '#takedown';
import { refuseToStart } from './refuse-to-start.js';

try {
  const config = parseConfig(process.env);
  if (config.databaseOwnerUrl === undefined) throw new Error('DATABASE_OWNER_URL is needed to migrate');
  const urls = { ownerUrl: config.databaseOwnerUrl, appUrl: config.databaseUrl };
  const count = await migrate(urls);
  await migrateQueue(urls);
  const keys = new KeyRing(loadKeys(config.keysDir, { production: config.production, scope: 'passes' }));
  await seedProgrammes({ ownerUrl: urls.ownerUrl, keys, demo: config.demo });
  await seedProviders({ appUrl: urls.appUrl, keys, demo: config.demo });
  process.stdout.write(`${count} migrations ran; programmes are up to date\n`);
} catch (error) {
  refuseToStart(error);
}
