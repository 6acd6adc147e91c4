import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const run = promisify(execFile);
const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];
const cli = fileURLToPath(new URL('../../node_modules/playwright-core/cli.js', import.meta.url));

function present() {
  const own = process.env.CHROMIUM_PATH;
  if (own) return existsSync(own) ? own : undefined;
  return [...known, chromium.executablePath()].find((path) => existsSync(path));
}

/** Debian's own package where we may install it, else the one Playwright brings. */
async function install() {
  const failures = [];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    try {
      await run('apt-get', ['update', '-qq']);
      await run(
        'apt-get',
        ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
        {
          env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
          maxBuffer: 64 * 1024 * 1024,
        },
      );
      return;
    } catch (error) {
      failures.push(`apt-get: ${error.message.split('\n')[0]}`);
    }
  }
  try {
    await run(process.execPath, [cli, 'install', 'chromium'], { maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    failures.push(`playwright: ${error.message.split('\n')[0]}`);
    throw new Error(
      `The browser tests need Chromium, and it could not be installed (${failures.join('; ')}). Set CHROMIUM_PATH.`,
    );
  }
}

/** Path of a Chromium, installed when the machine has none; throws when it cannot be. */
export async function findChromium() {
  const found = present();
  if (found) return found;
  console.error('  Installing Chromium for the browser tests …');
  await install();
  const installed = present();
  if (!installed) throw new Error('Chromium was installed but cannot be found. Set CHROMIUM_PATH.');
  return installed;
}
