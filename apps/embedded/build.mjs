// Builds what `npm start` runs: the server with tsc, the two web apps with Vite. Does nothing when it is up to date.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stamp = join(root, 'dist', '.built');
const sources = ['apps/**/*', 'libs/**/*', 'migrations/*', 'package-lock.json', 'tsconfig*.json'];

function fingerprint() {
  const hash = createHash('sha256');
  const files = sources.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
  for (const file of files) {
    const stat = statSync(join(root, file));
    if (stat.isFile()) hash.update(`${file} ${stat.size} ${stat.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Runs a program; what it said is shown only when it failed. */
function run(name, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${name} was not built\n${said}`)),
    );
  });
}

export function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

export async function build(say = () => undefined) {
  const before = fingerprint();
  mkdirSync(join(root, 'dist'), { recursive: true });
  const parts = [
    ['server', [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json']],
    ['visitors’ pages', ['apps/public/build.mjs']],
    ['console', ['apps/console/build.mjs']],
  ];
  const built = await Promise.allSettled(
    parts.map(async ([name, args]) => {
      const started = performance.now();
      await run(name, args);
      say(name, performance.now() - started);
    }),
  );
  const failed = built.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  writeFileSync(stamp, before);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build((name, ms) => console.log(`✓ ${name} built in ${(ms / 1000).toFixed(1)} s`));
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
