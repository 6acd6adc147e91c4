import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { type Config, parseConfig } from '#platform/config';
import { EmbeddedError } from '#platform/embedded';
import { outliveRejections } from '#platform/errors';
import { reasonOf } from '../../api/src/refuse-to-start.js';
import { ensureKeys, leaveDataFolder, takeDataFolder } from './data-folder.js';
import { openDatabase, type RunningDatabase } from './database.js';
import { Steps } from './steps.js';
import { welcome } from './welcome.js';

type Product = typeof import('./product.js');

const steps = new Steps();
const dir = resolve(process.env['DATA_DIR'] ?? '.data');
const closing: (() => Promise<void> | void)[] = [];
let stopping: Promise<void> | undefined;

/** Undoes what was done, last first. */
function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    for (const close of closing.reverse()) await Promise.resolve(close()).catch(() => undefined);
    process.exit(code);
  })();
  return stopping;
}

function configure(
  { ownerUrl, appUrl }: Pick<RunningDatabase, 'ownerUrl' | 'appUrl'>,
  keysDir: string,
): Config {
  const port = process.env['PORT'] || '3000';
  const at = (name: string): string => `http://${name}.localhost:${port}`;
  return parseConfig({
    ORIGINS: [
      `helpwanted=${at('helpwanted')}`,
      `stop_it_now=${at('stopitnow')}`,
      `console=${at('console')}`,
      `appointment=${at('afspraak')}`,
    ].join(),
    DEMO: '1',
    ...process.env,
    ROLE: 'all',
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    KEYS_DIR: keysDir,
  });
}

function refuseTakenPort(port: number, host: string): Promise<void> {
  return new Promise((settle, refuse) => {
    const probe = createServer()
      .once('error', (error: NodeJS.ErrnoException) =>
        refuse(
          error.code === 'EADDRINUSE'
            ? new EmbeddedError(`port ${port} is taken; choose another with PORT`)
            : error,
        ),
      )
      .listen(port, host, () => probe.close(() => settle()));
  });
}

async function prepare(product: Product, config: Config, database: RunningDatabase): Promise<void> {
  const keys = product.keysOf(config);
  await steps.run('database up to date', () => product.migrateAll(database));
  await steps.run('programmes and demo staff', () => product.seed(database, keys, config.demo));
}

async function start(): Promise<void> {
  // Checked before anything is touched, so that a mistake costs nothing.
  const anywhere = 'postgres://x';
  const probe = configure({ ownerUrl: anywhere, appUrl: process.env['DATABASE_URL'] || anywhere }, dir);
  await refuseTakenPort(probe.port, probe.host);
  takeDataFolder(dir);
  closing.push(() => leaveDataFolder(dir));
  // Loaded after what may be refused: it takes most of the time of a start.
  const product = await import('./product.js');
  const keysDir = await steps.run('keys', () => ensureKeys(dir, product));
  const database = await steps.run('Postgres', () => openDatabase(dir, process.env));
  closing.push(() => database.stop());
  const config = configure(database, keysDir);
  await prepare(product, config, database);
  const application = await steps.run('api, worker and pages', async () => {
    const created = await product.create(config);
    closing.push(() => created.close());
    await created.listen(config.port, config.host);
    return created;
  });
  if (application) steps.say(welcome(config, (performance.now() - steps.started) / 1000));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    steps.say('\nStopping …');
    void stop(0);
  });
}

outliveRejections();
// A terminal that was closed takes no more words; Postgres has to be stopped all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
  await start();
} catch (error) {
  process.stderr.write(`hulplijn: ${reasonOf(error)}\n`);
  await stop(1);
}
