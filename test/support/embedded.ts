import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from '#platform/embedded';
import { originsAt } from './installation.js';
import { launch, type Place } from './process.js';
import { waitFor } from './wait.js';

/** The product as `npm start` runs it, on a data folder. */
export type Embedded = ReturnType<typeof launch> & {
  readonly port: number;
  readonly origins: ReturnType<typeof originsAt>;
};

/** Launches it on a port of its own and does not wait. */
export async function launchEmbedded(
  dir: string,
  env: Readonly<Record<string, string>> = {},
  place: Place = {},
): Promise<Embedded> {
  const port = Number(env['PORT'] ?? (await freePort()));
  const launched = launch('apps/embedded/src/main.js', { DATA_DIR: dir, PORT: String(port), ...env }, place);
  return { ...launched, port, origins: originsAt(port) };
}

/** Launches it and waits until it says that it is ready. */
export async function startEmbedded(...asked: Parameters<typeof launchEmbedded>): Promise<Embedded> {
  const started = await launchEmbedded(...asked);
  await waitFor('the product to be ready', () => {
    if (!started.alive()) throw new Error(`it stopped:\n${started.output()}`);
    return started.output().includes('Ctrl-C stops everything.');
  });
  return started;
}

/** What `/proc` says of a process; nothing when it is gone meanwhile, or of another account. */
function read<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

const parentOf = (pid: string): string | undefined =>
  read(() => /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

/** The Postgres servers that work for a data folder, wherever their data are: they all write its log. */
export function postgresOf(dir: string): { readonly pid: number; readonly data: string }[] {
  const log = join(dir, 'postgres.log');
  const pids = readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && read(() => readlinkSync(`/proc/${name}/fd/1`)) === log,
  );
  return pids.flatMap((pid) => {
    const parent = parentOf(pid);
    const data = read(() => readlinkSync(`/proc/${pid}/cwd`));
    return parent === undefined || data === undefined || pids.includes(parent)
      ? []
      : { pid: Number(pid), data };
  });
}

/** Kills a Postgres with -9 and every session of it, each a process of its own, so that none finishes what it was at. */
export function killPostgres(pid: number): void {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  for (const each of [pid, ...children.map(Number)]) {
    try {
      process.kill(each, 'SIGKILL');
    } catch (error) {
      // A backend whose client has just died ends by itself, and may do so between the look and the kill.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

const root = join(import.meta.dirname, '..', '..');

function isOpenToAll(path: string): boolean {
  const open = (statSync(path).mode & 0o005) === 0o005;
  return open && (dirname(path) === path || isOpenToAll(dirname(path)));
}

/** Copies by links where that can be: forty thousand files take half a minute. */
function copy(from: string, to: string): void {
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' });
  } catch {
    execFileSync('cp', ['-a', from, to]);
  }
}

/** Where an ordinary user can run the product: here, or, when the project lies in a closed folder of root, in a copy. */
export function placeForUser(): Place & { remove(): void } {
  if (process.getuid?.() !== 0) return { remove: () => undefined };
  const account = { uid: 65_534, gid: 65_534 };
  if (isOpenToAll(root)) return { account, remove: () => undefined };
  const home = mkdtempSync(join(tmpdir(), 'hulplijn-copy-'));
  for (const part of ['dist', 'node_modules', 'package.json']) copy(join(root, part), home);
  execFileSync('chmod', ['0755', home]);
  return { home, account, remove: () => rmSync(home, { recursive: true, force: true }) };
}
