import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedError } from './embedded.errors.js';

/** The account Postgres runs as; none means the one that started this process. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const name = 'postgres';

function find(): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

/** Postgres refuses to run as root, so root lends it the account `postgres`, made when the machine has none. */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = find();
  if (known) return known;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', name], {
      stdio: 'ignore',
    });
  } catch {
    throw new EmbeddedError(
      'Postgres must not run as root and the account "postgres" could not be made; start as an ordinary user',
    );
  }
  const made = find();
  if (!made) throw new EmbeddedError('the account "postgres" was made but cannot be found');
  return made;
}

/** Whether `account` may walk into `path`: root's home, for one, is closed to everyone else. */
export function canReach(account: Account, path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid } = statSync(folder);
    if ((mode & (uid === account.uid ? 0o100 : 0o001)) === 0) return false;
    if (dirname(folder) === folder) return true;
  }
}
