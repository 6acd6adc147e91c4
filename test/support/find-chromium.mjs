import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const run = promisify(execFile);
/** The same browser without windows of its own, which cost more than the pages in them. */
const shell = '/usr/bin/chromium-headless-shell';
const known = [
  shell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];
const cli = fileURLToPath(new URL('../../node_modules/playwright-core/cli.js', import.meta.url));
const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, maxBuffer: 64 * 1024 * 1024 };

function present() {
  const own = process.env.CHROMIUM_PATH;
  if (own) return existsSync(own) ? own : undefined;
  return [...known, chromium.executablePath()].find((path) => existsSync(path));
}

/** Whether Debian's own package can be installed here. */
function hasPackage() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function installPackage() {
  console.error('  Installing chromium-headless-shell for the browser tests …');
  await run('apt-get', ['update', '-qq'], quiet);
  const packages = ['chromium-headless-shell', 'fonts-noto-core'];
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
}

async function installPlaywrights() {
  console.error('  Installing Chromium for the browser tests …');
  await run(process.execPath, [cli, 'install', 'chromium'], quiet);
}

/** Path of a Chromium, installed when the machine has none, or only one that is slow; throws when it cannot be. */
export async function findChromium() {
  const failures = [];
  const attempt = (work) => work().catch((error) => failures.push(error.message.split('\n')[0]));
  if (!process.env.CHROMIUM_PATH) {
    if (!existsSync(shell) && hasPackage()) await attempt(installPackage);
    if (!present()) await attempt(installPlaywrights);
  }
  const found = present();
  if (!found)
    throw new Error(
      `The browser tests need Chromium, and it could not be installed (${failures.join('; ')}). Set CHROMIUM_PATH.`,
    );
  return found;
}
