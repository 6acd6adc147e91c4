import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKeys } from '#platform/crypto';
import { EmbeddedError, isAlive } from '#platform/embedded';

/** Passwords of the embedded Postgres. */
export interface DatabasePasswords {
  readonly owner: string;
  readonly app: string;
}

/** Who has keys: programmes, and systems that call in. */
interface KeyHolders {
  readonly programmeCodes: readonly string[];
  readonly hooks: readonly string[];
}

const running = 'running.json';

function isHulplijn(pid: number): boolean {
  if (!isAlive(pid) || pid === process.pid) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('embedded');
  } catch {
    return process.platform !== 'linux';
  }
}

function runningPid(dir: string): number | undefined {
  try {
    return (JSON.parse(readFileSync(join(dir, running), 'utf8')) as { pid: number }).pid;
  } catch {
    return undefined;
  }
}

/** Takes the data folder for this process; throws {@link EmbeddedError} when another one works on it, or it cannot be written. */
export function takeDataFolder(dir: string): void {
  const pid = runningPid(dir);
  if (pid !== undefined && isHulplijn(pid))
    throw new EmbeddedError(`already running on ${dir} as process ${pid}`);
  try {
    mkdirSync(dir, { recursive: true, mode: 0o711 });
    writeFileSync(join(dir, running), JSON.stringify({ pid: process.pid }), { mode: 0o600 });
  } catch {
    throw new EmbeddedError(`cannot write to the data folder ${dir}`);
  }
}

/** Lets go of the data folder. */
export function leaveDataFolder(dir: string): void {
  rmSync(join(dir, running), { force: true });
}

/** The folder with this installation's keys, made on the first start. */
export function ensureKeys(dir: string, { programmeCodes, hooks }: KeyHolders): string {
  const keys = join(dir, 'keys');
  if (!existsSync(join(keys, 'pepper.json'))) createKeys(keys, programmeCodes, { embedded: true, hooks });
  return keys;
}

/** The passwords of the database, made on the first start. */
export function ensurePasswords(dir: string): DatabasePasswords {
  const file = join(dir, 'database.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as DatabasePasswords;
  const passwords = {
    owner: randomBytes(24).toString('base64url'),
    app: randomBytes(24).toString('base64url'),
  };
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}
