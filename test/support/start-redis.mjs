import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

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

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(port) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const up = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
      socket.unref();
    });
    if (up) return;
    await delay(25);
  }
  throw new Error('redis-server was started but does not answer.');
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
  await answers(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) =>
        child.exitCode === null ? (child.once('close', resolve), child.kill('SIGTERM')) : resolve(),
      ),
  };
}
