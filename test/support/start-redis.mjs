import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { answers, freePort } from './ports.mjs';

const run = promisify(execFile);

function find() {
  const paths = (process.env.PATH ?? '').split(':').concat('/usr/bin', '/usr/local/bin');
  return paths
    .flatMap((folder) => ['redis-server', 'valkey-server'].map((name) => `${folder}/${name}`))
    .find((path) => existsSync(path));
}

async function install() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      'The tests need redis-server: install it (apt-get install redis-server) and run them again.',
    );
  }
  console.error('  Installing redis-server for the tests …');
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'redis-server'], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Starts a Redis of our own on a free port, without files; installs it where there is none. */
export async function startRedis() {
  if (!find()) await install();
  const port = await freePort();
  const child = spawn(
    find(),
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' },
  );
  process.once('exit', () => child.kill('SIGKILL'));
  await answers(port, () => 'redis-server was started but does not answer.');
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) =>
        child.exitCode === null ? (child.once('close', resolve), child.kill('SIGTERM')) : resolve(),
      ),
  };
}
