import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublicProgramme, VisitorSnapshot } from '#contract';
import { freePort, isAlive } from '#platform/embedded';
import { connectVisitor, signIn, startConversation } from '../support/clients.js';
import {
  type Embedded,
  killPostgres,
  launchEmbedded,
  placeForUser,
  postgresOf,
  startEmbedded,
} from '../support/embedded.js';
import { call } from '../support/http.js';
import { startOwnPostgres } from '../support/own-postgres.js';
import { waitFor } from '../support/wait.js';

const newFolder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'hulplijn-start-'));
  chmodSync(dir, 0o711);
  return dir;
};

/** Ends it as Ctrl-C does; gives its exit code. */
const interrupt = (running: Embedded): Promise<number | null> => running.stop('SIGINT');

const linesOf = (said: string): string[] => said.split('\n').filter((line) => line !== '');

describe('npm start on a folder', () => {
  let dir: string;
  let first: string;
  /** A conversation of the first start, to be found again by the later ones. */
  let token: string;
  let running: Embedded | undefined;
  let data: string | undefined;

  beforeAll(async () => {
    dir = newFolder();
    running = await startEmbedded(dir);
    first = running.output();
    data = postgresOf(dir)[0]?.data;
    ({ token } = await startConversation(running));
  });

  afterEach(async () => {
    if (running) await interrupt(running);
    running = undefined;
  });

  afterAll(() => {
    for (const { pid } of postgresOf(dir)) killPostgres(pid);
    for (const folder of [dir, data ?? dir]) rmSync(folder, { recursive: true, force: true });
  });

  /** The next start on the same folder: one Postgres, and the conversation is there. */
  const startsAgain = async (): Promise<void> => {
    if (running?.alive()) await interrupt(running);
    running = await startEmbedded(dir);
    expect(postgresOf(dir)).toHaveLength(1);
    const visitor = await connectVisitor(running, token);
    const { conversation } = await visitor.must<VisitorSnapshot>('chat:open');
    expect(conversation.state).toBe('waiting');
    visitor.close();
  };

  it('marks each step, says where to go and as whom, and serves the three hosts', async () => {
    if (!running) throw new Error('it does not run');
    for (const step of [
      'keys',
      'Postgres',
      'database up to date',
      'programmes and demo staff',
      'api, worker and pages',
    ])
      expect(first).toMatch(new RegExp(`^✓ ${step} \\(\\d+\\.\\d s\\)$`, 'm'));
    for (const address of Object.values(running.origins)) {
      expect(first).toContain(address);
      const page = await call({ port: running.port, to: address, path: '/' });
      expect([address, page.status, page.headers['content-type']]).toEqual([
        address,
        200,
        'text/html; charset=utf-8',
      ]);
    }
    for (const login of ['noor', 'sam', 'kim', 'ada']) expect(first).toContain(`${login}@demo.test`);
    for (const name of ['helpwanted', 'stop_it_now'] as const) {
      const { body } = await call<PublicProgramme>({
        port: running.port,
        to: running.origins[name],
        path: '/api/programme',
      });
      expect([name, body.chat.open]).toEqual([name, true]);
    }
    expect((await signIn(running, 'noor@demo.test')).view).toMatchObject({ stage: 'signed_in', demo: true });
  });

  it('keeps keys and passwords for its own account alone', () => {
    const keys = join(dir, 'keys');
    const files = [...readdirSync(keys).map((name) => join(keys, name)), join(dir, 'database.json')];
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect([file, statSync(file).mode & 0o777]).toEqual([file, 0o600]);
  });

  it('stops everything on Ctrl-C, Postgres too, and keeps the data', async () => {
    await startsAgain();
    const postgres = postgresOf(dir);
    expect(running && (await interrupt(running))).toBe(0);
    expect(postgres.filter(({ pid }) => isAlive(pid))).toEqual([]);
    expect(postgresOf(dir)).toEqual([]);
    await startsAgain();
  });

  it('stops everything when its terminal is closed', async () => {
    await startsAgain();
    expect(await running?.hangUp()).toBe(0);
    expect(postgresOf(dir)).toEqual([]);
  });

  it('goes on after a kill -9 that leaves Postgres behind: never two on the same data', async () => {
    await startsAgain();
    await running?.stop('SIGKILL');
    expect(postgresOf(dir)).toHaveLength(1);
    await startsAgain();
  });

  it('goes on after a kill -9 of everything', async () => {
    await startsAgain();
    await running?.stop('SIGKILL');
    for (const { pid } of postgresOf(dir)) killPostgres(pid);
    await startsAgain();
  });

  it('refuses a second start on the same folder, and the first one is not disturbed', async () => {
    await startsAgain();
    const second = await launchEmbedded(dir);
    expect(await second.closed).toBe(1);
    expect(linesOf(second.output())).toEqual([
      `hulplijn: already running on ${dir} as process ${running?.pid}`,
    ]);
    expect(postgresOf(dir)).toHaveLength(1);
    expect(
      running && (await call({ ...running, to: running.origins.console, path: '/api/health' })).status,
    ).toBe(200);
  });

  it('refuses to be started in production', async () => {
    const refused = await launchEmbedded(dir, { NODE_ENV: 'production' });
    expect(await refused.closed).toBe(1);
    expect(linesOf(refused.output())).toEqual([
      'hulplijn: Configuration refused: DEMO is not allowed in production; ORIGINS must all be https in production',
    ]);
  });
});

describe('npm start that cannot be', () => {
  let dir: string;

  beforeEach(() => (dir = newFolder()));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  /** What it says before it ends with code 1; the marks of steps that went well are no part of it. */
  const refusal = async (env: Readonly<Record<string, string>>, folder = dir): Promise<string[]> => {
    const refused = await launchEmbedded(folder, env);
    expect(await refused.closed).toBe(1);
    expect(postgresOf(folder)).toEqual([]);
    return linesOf(refused.output()).filter((line) => !line.startsWith('✓'));
  };

  it('says that the port is taken', async () => {
    const port = await freePort();
    const taken = createServer().listen(port, '127.0.0.1');
    await waitFor('the port to be taken', () => taken.listening);
    expect(await refusal({ PORT: String(port) })).toEqual([
      `hulplijn: port ${port} is taken; choose another with PORT`,
    ]);
    taken.close();
    expect(readdirSync(dir)).toEqual([]);
  });

  it('says that it cannot write to the data folder', async () => {
    // A folder below a file: nobody can write there, not even root.
    writeFileSync(join(dir, 'file'), '');
    const folder = join(dir, 'file', 'data');
    expect(await refusal({}, folder)).toEqual([`hulplijn: cannot write to the data folder ${folder}`]);
  });

  it.each([
    ['no address', 'geheim', 'Configuration refused: DATABASE_URL must be a postgres:// address'],
    [
      'another kind',
      'mysql://u:geheim@127.0.0.1/x',
      'Configuration refused: DATABASE_URL must be a postgres:// address',
    ],
    ['nobody there', 'postgres://u:geheim@127.0.0.1:1/x', 'nothing answers at the address of DATABASE_URL'],
  ])(
    'says what is wrong with a broken DATABASE_URL, and keeps its password to itself (%s)',
    async (_, url, reason) => {
      expect(await refusal({ DATABASE_URL: url })).toEqual([`hulplijn: ${reason}`]);
    },
  );
});

describe('npm start with a database of one’s own', () => {
  it('migrates and uses it, refuses a wrong password, and starts no Postgres itself', async () => {
    const dir = newFolder();
    const own = await startOwnPostgres();
    try {
      const wrong = new URL(own.database.ownerUrl);
      wrong.password = 'geheim';
      const refused = await launchEmbedded(dir, { DATABASE_URL: wrong.href });
      expect(await refused.closed).toBe(1);
      expect(linesOf(refused.output()).at(-1)).toBe(
        'hulplijn: the user or password of DATABASE_URL is wrong',
      );

      const running = await startEmbedded(dir, { DATABASE_URL: own.database.ownerUrl });
      await startConversation(running);
      expect(postgresOf(dir)).toEqual([]);
      expect(existsSync(join(dir, 'postgres'))).toBe(false);
      expect(await interrupt(running)).toBe(0);
      await expect(own.database.query('select from chat.conversation')).resolves.toHaveLength(1);
    } finally {
      await own.remove();
      rmSync(dir, { recursive: true, force: true });
    }
  });
});

describe('npm start by an ordinary user', () => {
  it('is ready, with a Postgres of that user', async () => {
    const place = placeForUser();
    const dir = newFolder();
    if (place.account) chownSync(dir, place.account.uid, place.account.gid);
    try {
      const running = await startEmbedded(dir, {}, place);
      const [postgres] = postgresOf(dir);
      const user = place.account?.uid ?? process.getuid?.();
      expect(statSync(`/proc/${postgres?.pid}`).uid).toBe(user);
      await startConversation(running);
      expect(await interrupt(running)).toBe(0);
      expect(postgresOf(dir)).toEqual([]);
    } finally {
      place.remove();
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
