import type { DynamicModule, Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApi } from '../../apps/api/src/create-api.js';
import { configFor, type InstallationOptions, originsAt } from './installation.js';

/** An api in this process, listening on a port of its own. */
export interface TestApi {
  readonly application: NestExpressApplication;
  readonly port: number;
  readonly origins: ReturnType<typeof originsAt>;
  close(): Promise<void>;
}

/** Starts the api inside the test; `more` adds modules, such as the jobs. */
export async function startApi(
  options: InstallationOptions,
  more: readonly (Type | DynamicModule)[] = [],
): Promise<TestApi> {
  const config = await configFor(options);
  const application = await createApi(config, more);
  await application.listen(config.port, config.host);
  return {
    application,
    port: config.port,
    origins: originsAt(options.originPort ?? config.port),
    close: () => application.close(),
  };
}
