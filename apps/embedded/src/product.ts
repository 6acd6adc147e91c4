import type { NestExpressApplication } from '@nestjs/platform-express';
import { seedDemoStaff } from '#identity';
import type { Config } from '#platform/config';
import { KeyRing, loadKeysOf } from '#platform/crypto';
import { migrate } from '#platform/database';
import { migrateQueue } from '#platform/queue';
import { seedProgrammes } from '#programmes';
import { seedDemoDirectory } from '#referrals';
import { seedProviders } from '#takedown';
import { createApi } from '../../api/src/create-api.js';
import { JobsModule } from '../../worker/src/worker.module.js';
import type { RunningDatabase } from './database.js';

export { hooks, programmeCodes } from '#programmes';

type Urls = Pick<RunningDatabase, 'ownerUrl' | 'appUrl'>;

/** The keys of the installation. Throws `KeyError`. */
export const keysOf = (config: Config): KeyRing => new KeyRing(loadKeysOf(config));

/** Brings the database up to date, the queue's tables too. */
export async function migrateAll({ ownerUrl, appUrl }: Urls): Promise<void> {
  await migrate({ ownerUrl, appUrl });
  await migrateQueue({ ownerUrl, appUrl });
}

/** Adds the programmes and providers and, for trying it out, the demo staff and a demo clinic. */
export async function seed({ ownerUrl, appUrl }: Urls, keys: KeyRing, demo: boolean): Promise<void> {
  await seedProgrammes({ ownerUrl, keys, demo });
  await seedProviders({ appUrl, keys, demo });
  if (!demo) return;
  await seedDemoStaff({ ownerUrl });
  await seedDemoDirectory({ ownerUrl });
}

/** Builds api, worker and pages as one. */
export const create = (config: Config): Promise<NestExpressApplication> => createApi(config, [JobsModule]);
