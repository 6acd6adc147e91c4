import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { get } from 'node:http';
import { environmentFor, type InstallationOptions, originsAt } from './installation.js';
import { waitFor } from './wait.js';

/** A process of the product by itself, as in production. */
export interface TestProcess {
  readonly port: number;
  readonly origins: ReturnType<typeof originsAt>;
  readonly pid: number;
  /** Everything it wrote to its log. */
  output(): string;
  alive(): boolean;
  /** Ends it and waits until it is gone; gives its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const root = join(import.meta.dirname, '..', '..');

/** Where a program runs, and as whom. */
export interface Place {
  /** Folder of the built product. */
  readonly home?: string;
  readonly account?: { readonly uid: number; readonly gid: number };
}

/** Starts a built program with an environment of its own. */
export function launch(
  program: string,
  env: Readonly<Record<string, string>>,
  { home = root, account }: Place = {},
) {
  const node = process.execPath.replace(root, home);
  const child: ChildProcess = spawn(node, [join(home, 'dist', program)], {
    cwd: home,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    ...account,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout?.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    pid: child.pid ?? 0,
    output: () => said,
    alive: () => child.exitCode === null && child.signalCode === null,
    closed,
    stop: (signal: NodeJS.Signals = 'SIGTERM') => {
      child.kill(signal);
      return closed;
    },
    /** Closes what it writes to and tells it so, as a terminal does that is closed. */
    hangUp: () => {
      child.stdout?.destroy();
      child.stderr?.destroy();
      child.kill('SIGHUP');
      return closed;
    },
  };
}

/** Starts an api or a worker from the build and waits until it serves. */
export async function startProcess(
  role: 'api' | 'worker',
  options: InstallationOptions,
): Promise<TestProcess> {
  const env = await environmentFor({ ...options, role });
  const port = Number(env['PORT']);
  const process = launch(`apps/${role}/src/main.js`, env);
  if (role === 'api') {
    await waitFor(`the api to serve:\n${process.output()}`, async () => {
      if (!process.alive()) throw new Error(`the api stopped:\n${process.output()}`);
      return isHealthy(port);
    });
  }
  return { ...process, port, origins: originsAt(options.originPort ?? port) };
}

/** Whether something answers at `/api/health`. */
export function isHealthy(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    get({ host: '127.0.0.1', port, path: '/api/health', timeout: 1_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).once('error', () => resolve(false));
  });
}
