import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKeys } from '#platform/crypto';
import { freePort } from '#platform/embedded';
import { programmeCodes } from '#programmes';
import { call } from '../support/http.js';
import { createTestDatabase, environment, type TestDatabase } from '../support/database.js';
import { environmentFor } from '../support/installation.js';
import { isHealthy, launch } from '../support/process.js';
import { waitFor } from '../support/wait.js';

type Environment = Readonly<Record<string, string>>;

describe('a start in production', () => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'hulplijn-production-'));
  });

  beforeEach(() => {
    rmSync(keys(), { recursive: true, force: true });
    createKeys(keys(), programmeCodes, { embedded: false });
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.drop();
  });

  const keys = (): string => join(folder, 'keys');
  /** Writes another text in a key file; gives every key that stands in the files. */
  const change = (file: string, edit: (text: string) => string): void =>
    writeFileSync(join(keys(), file), edit(readFileSync(join(keys(), file), 'utf8')));
  const secrets = (): string[] =>
    ['programmes.json', 'passes.json', 'pepper.json'].flatMap(
      (file) => readFileSync(join(keys(), file), 'utf8').match(/[A-Za-z0-9+/]{43}=/g) ?? [],
    );

  /** An environment with which production starts, but for what a test changes. */
  async function production(more: Environment = {}): Promise<Record<string, string>> {
    const env = await environmentFor({ database });
    const origins =
      'helpwanted=https://h.example.org,stop_it_now=https://s.example.org,console=https://c.example.org,appointment=https://a.example.org';
    return { ...env, NODE_ENV: 'production', DEMO: '', ORIGINS: origins, KEYS_DIR: keys(), ...more };
  }

  /** Starts a program that must refuse; gives the line in which it says why. */
  async function refusal(program: string, env: Environment): Promise<string> {
    const started = launch(program, env);
    const code = await started.closed;
    expect([program, code]).toEqual([program, 1]);
    const lines = started
      .output()
      .split('\n')
      .filter((line) => line.startsWith('hulplijn: '));
    expect(lines).toHaveLength(1);
    return lines[0] ?? '';
  }

  const programs = ['apps/api/src/main.js', 'apps/worker/src/main.js', 'apps/api/src/migrate.js'];

  it('O3 is refused with keys that were generated for trying the product out', async () => {
    const env = await production({ KEYS_DIR: environment('TEST_KEYS_DIR') });
    const lines = await Promise.all(programs.map((program) => refusal(program, env)));
    lines.forEach((line) => expect(line).toMatch(/passes\.json: was generated for the embedded mode/));
  }, 90_000);

  it.each([
    ['demo staff', { DEMO: '1' }, 'DEMO is not allowed in production'],
    [
      'plain http',
      { ORIGINS: 'console=http://c.example.org,appointment=http://a.example.org' },
      'ORIGINS must all be https in production',
    ],
  ])(
    'O3 is refused with %s',
    async (_, more, reason) => {
      const env = await production(more);
      const lines = await Promise.all(programs.map((program) => refusal(program, env)));
      lines.forEach((line) => expect(line).toContain(reason));
    },
    90_000,
  );

  it.each([
    ['short', (text: string) => text.replace(/[A-Za-z0-9+/]{43}=/, 'c2hvcnQ='), 'must be 32 bytes'],
    [
      'all alike',
      (text: string) => text.replace(/[A-Za-z0-9+/]{43}=/, `${'A'.repeat(43)}=`),
      'is not random',
    ],
    ['missing', () => '', 'is missing or is not JSON'],
  ] as const)(
    'O3 refuses a key that is %s, and names the file and no key',
    async (_, edit, reason) => {
      change('programmes.json', edit);
      const line = await refusal('apps/api/src/main.js', await production());
      expect(line).toContain('programmes.json');
      expect(line).toContain(reason);
      expect(secrets().filter((secret) => line.includes(secret))).toEqual([]);
    },
    90_000,
  );

  it('O3 refuses one key in two places: the pepper is no programme’s key', async () => {
    const [key] = /[A-Za-z0-9+/]{43}=/.exec(readFileSync(join(keys(), 'programmes.json'), 'utf8')) ?? [''];
    change('pepper.json', (text) => text.replace(/[A-Za-z0-9+/]{43}=/, key));
    expect(await refusal('apps/api/src/main.js', await production())).toContain('used twice');
  }, 90_000);

  it('O3 npm start is refused: with demo staff before it makes anything, and with the keys it makes itself', async () => {
    const data = join(folder, 'data');
    const env = {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'production',
      DATA_DIR: data,
      PORT: String(await freePort()),
    };
    expect(await refusal('apps/embedded/src/main.js', env)).toMatch(/DEMO is not allowed in production/);
    expect(existsSync(data)).toBe(false);
    const own = {
      ...env,
      DEMO: '0',
      ORIGINS: 'console=https://c.example.org,appointment=https://a.example.org',
    };
    expect(await refusal('apps/embedded/src/main.js', own)).toMatch(/embedded mode/);
    // It stopped its own Postgres on the way out.
    expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(false);
  }, 60_000);

  it('O3 with keys of its own it starts, and lets no demo account in', async () => {
    const env = await production();
    const api = launch('apps/api/src/main.js', env);
    await waitFor('the api to serve', () => isHealthy(Number(env['PORT'])));
    const { status, text } = await call({
      port: Number(env['PORT']),
      to: 'https://c.example.org',
      method: 'POST',
      path: '/api/session',
      body: { login: 'ada@demo.test', password: 'hulplijn-demo' },
    });
    expect([status, text]).toEqual([403, '{"error":{"code":"forbidden"}}']);
    await api.stop('SIGKILL');
  }, 90_000);

  it('O3 a worker runs without the keys that open anything, and none is in the environment of a process', async () => {
    const bare = join(folder, 'passes-only');
    cpSync(join(keys(), 'passes.json'), join(bare, 'passes.json'));
    const worker = launch('apps/worker/src/main.js', await production({ KEYS_DIR: bare, ROLE: 'worker' }));
    await waitFor('the worker to work', async () => {
      expect(worker.output()).not.toContain('hulplijn: ');
      const [row] = await database.query<{ done: number }>(
        `select count(*)::int as done from bullmq.job where state = 'completed'`,
      );
      return (row?.done ?? 0) > 0;
    });
    const seen = readFileSync(`/proc/${worker.pid}/environ`, 'utf8');
    expect(secrets().filter((secret) => seen.includes(secret))).toEqual([]);
    await worker.stop('SIGKILL');
  }, 90_000);
});
