// `npm test`: brings what the tests need, runs them all, and says how many passed. Arguments go to Jest: `npm test -- libs/chat`.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from '../apps/embedded/build.mjs';
import { findChromium } from './support/find-chromium.mjs';
import { findIproute } from './support/find-iproute.mjs';
import { startDovecot } from './support/start-dovecot.mjs';
import { startRedis } from './support/start-redis.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(tmpdir(), `hulplijn-results-${process.pid}.json`);
const closing = [];
// Two even on two cores: most of a story is waiting for timers, sockets and the browser.
const workers = 2;

function jest(env) {
  return new Promise((resolve) => {
    const args = ['--no-warnings', join(root, 'node_modules/jest/bin/jest.js')];
    const child = spawn(
      process.execPath,
      [
        ...args,
        '--forceExit',
        `--maxWorkers=${workers}`,
        '--json',
        `--outputFile=${results}`,
        ...process.argv.slice(2),
      ],
      {
        cwd: root,
        stdio: ['inherit', 'ignore', 'inherit'],
        env,
      },
    );
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Passed and failed tests; a file that could not run counts as one that failed. */
function count() {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(
      readFileSync(results, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites + numPendingTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** The product, and a Postgres that it made its tables in. */
async function fromBuild() {
  if (!isBuilt()) await build((name, ms) => console.error(`✓ ${name} built in ${(ms / 1000).toFixed(1)} s`));
  const { startTestPostgres } = await import('./support/test-postgres.mjs');
  const postgres = await startTestPostgres();
  closing.push(() => postgres.stop());
  return postgres.env;
}

/** What comes from elsewhere; one after the other, because two cannot be installed at once. */
async function fromElsewhere() {
  const chromium = await findChromium();
  await findIproute();
  const redisUrls = [];
  for (let worker = 0; worker < workers; worker += 1) {
    const redis = await startRedis();
    closing.push(() => redis.stop());
    redisUrls.push(redis.url);
  }
  const dovecot = await startDovecot();
  closing.push(() => dovecot.stop());
  return {
    TEST_REDIS_URLS: redisUrls.join(','),
    CHROMIUM_PATH: chromium,
    TEST_IMAP_PORT: String(dovecot.port),
    TEST_MAIL_DIR: dovecot.dir,
  };
}

async function run() {
  const begun = await Promise.allSettled([fromBuild(), fromElsewhere()]);
  const broken = begun.find(({ status }) => status === 'rejected');
  if (broken) throw broken.reason;
  const [postgres, others] = begun.map(({ value }) => value);
  const code = await jest({ ...process.env, ...postgres, ...others, NODE_ENV: 'test' });
  const { passed, failed } = count();
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function stop() {
  for (const close of closing.reverse()) await close();
  rmSync(results, { force: true });
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void stop().then(() => process.exit(1)));

let outcome = { passed: 0, failed: 1 };
try {
  outcome = await run();
} catch (error) {
  console.error(error.message);
} finally {
  await stop();
}
console.log(`${outcome.passed} passed, ${outcome.failed} failed`);
process.exit(outcome.failed > 0 ? 1 : 0);
