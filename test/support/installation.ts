import { Config, parseConfig } from '#platform/config';
import { freePort } from '#platform/embedded';
import { environment, redisUrl, type TestDatabase } from './database.js';

/** What a test may want different. */
export interface InstallationOptions {
  readonly database: TestDatabase;
  /** Several processes through Redis; without it one process by itself. */
  readonly redis?: boolean;
  readonly role?: 'api' | 'worker' | 'all';
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Public ports differ when a second process serves the same hosts: origins then name this one. */
  readonly originPort?: number;
}

/** A host of the product under test. */
export type OriginName = 'helpwanted' | 'stop_it_now' | 'console' | 'appointment';

/** Addresses of the hosts at a port. */
export function originsAt(port: number): Readonly<Record<OriginName, string>> {
  return {
    helpwanted: `http://helpwanted.localhost:${port}`,
    stop_it_now: `http://stopitnow.localhost:${port}`,
    console: `http://console.localhost:${port}`,
    appointment: `http://afspraak.localhost:${port}`,
  };
}

/** Environment of a process of this installation. */
export async function environmentFor(options: InstallationOptions): Promise<Record<string, string>> {
  const port = options.port ?? (await freePort());
  const origins = originsAt(options.originPort ?? port);
  return {
    NODE_ENV: 'test',
    PORT: String(port),
    ORIGINS: Object.entries(origins)
      .map(([name, origin]) => `${name}=${origin}`)
      .join(','),
    DATABASE_URL: options.database.appUrl,
    DATABASE_OWNER_URL: options.database.ownerUrl,
    KEYS_DIR: environment('TEST_KEYS_DIR'),
    // Nobody listens there: no test asks a name server of the world.
    MAIL_DNS: '127.0.0.1:9',
    DEMO: '1',
    ROLE: options.role ?? 'api',
    ...(options.redis && { REDIS_URL: redisUrl() }),
    ...options.env,
  };
}

/** Configuration of an api in this very process. */
export async function configFor(options: InstallationOptions): Promise<Config> {
  return parseConfig(await environmentFor(options));
}
