import { EmbeddedPostgres } from '#platform/embedded';
import { ensurePasswords } from './data-folder.js';

/** Addresses of the database, and how to let it go. */
export interface RunningDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
}

const appRole = 'hulplijn_app';

/** The database of `DATABASE_URL`, whose user then is the owner; without one, the Postgres that npm brings. */
export async function openDatabase(dir: string, env: NodeJS.ProcessEnv): Promise<RunningDatabase> {
  const passwords = ensurePasswords(dir);
  if (env['DATABASE_URL']) {
    const app = new URL(env['DATABASE_URL']);
    app.username = appRole;
    app.password = passwords.app;
    return { ownerUrl: env['DATABASE_URL'], appUrl: app.href, stop: () => Promise.resolve() };
  }
  const postgres = await EmbeddedPostgres.start({ dir, password: passwords.owner });
  return {
    ownerUrl: postgres.url('postgres'),
    appUrl: postgres.url('postgres', appRole, passwords.app),
    stop: () => postgres.stop(),
  };
}
