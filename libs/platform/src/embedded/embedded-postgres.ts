import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedError } from './embedded.errors.js';
import { freePort } from './free-port.js';
import { type Account, postgresAccount } from './postgres-account.js';
import { type PostgresFiles, postgresFiles } from './postgres-files.js';
import { findPostgres, isAlive, stopPostgres } from './running-postgres.js';

/** Where the data lie and how the owner signs in. */
export interface EmbeddedOptions {
  /** Folder for data and log; made when missing. */
  readonly dir: string;
  /** Password of the owner, `postgres`; fixed when the data folder is made. */
  readonly password: string;
  /** A free one when not given. */
  readonly port?: number;
  /** More settings, as `name=value`. */
  readonly settings?: readonly string[];
}

const readyMs = 30_000;
const lookMs = 40;
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_min_messages=warning',
  'max_connections=200',
];

/** The Postgres that npm brings, on 127.0.0.1 and a free port, in a session of its own: a Ctrl-C meant for us must not reach it first. */
export class EmbeddedPostgres {
  private constructor(
    readonly port: number,
    readonly pid: number,
    private readonly password: string,
  ) {}

  /** Makes the data folder when there is none, stops a Postgres left over on it, and starts one. Throws {@link EmbeddedError}. */
  static async start({
    dir,
    password,
    port: asked,
    settings: more = [],
  }: EmbeddedOptions): Promise<EmbeddedPostgres> {
    const account = postgresAccount();
    const files = await postgresFiles(dir, account);
    const left = findPostgres(files.data);
    if (left !== undefined) await stopPostgres(left);
    if (!existsSync(join(files.data, 'PG_VERSION'))) initialise(files, account, password);
    const port = asked ?? (await freePort());
    const pid = launch(files, account, [
      '-p',
      String(port),
      ...[...settings, ...more].flatMap((setting) => ['-c', setting]),
    ]);
    const postgres = new EmbeddedPostgres(port, pid, password);
    await postgres.ready(files.log);
    return postgres;
  }

  /** Address for the owner, or for `user`. */
  url(database: string, user = 'postgres', password = this.password): string {
    return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${this.port}/${database}`;
  }

  /** Stops it in order, waiting until it is gone. */
  stop(): Promise<void> {
    return stopPostgres(this.pid);
  }

  private async ready(log: string): Promise<void> {
    for (const until = Date.now() + readyMs; ; await delay(lookMs)) {
      const client = new pg.Client({ connectionString: this.url('postgres') });
      try {
        await client.connect();
        return await client.end();
      } catch (error) {
        await client.end().catch(() => undefined);
        if ((error as { code?: string }).code === '28P01')
          throw new EmbeddedError('the password in the data folder does not open its Postgres');
        if (!isAlive(this.pid) || Date.now() > until)
          throw new EmbeddedError(`Postgres did not start; see ${log}`);
      }
    }
  }
}

function initialise({ initdb, data }: PostgresFiles, account: Account | undefined, password: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'hulplijn-'));
  const file = join(folder, 'password');
  try {
    chmodSync(folder, 0o711);
    writeFileSync(file, `${password}\n`, { mode: 0o600 });
    if (account) spawnSync('chown', [`${account.uid}:${account.gid}`, file]);
    const { status, stderr } = spawnSync(
      initdb,
      [
        `--pgdata=${data}`,
        '--auth=scram-sha-256',
        '--username=postgres',
        `--pwfile=${file}`,
        '--encoding=UTF8',
        '--locale=C',
        '--no-sync',
      ],
      { ...account, cwd: '/', encoding: 'utf8' },
    );
    if (status !== 0)
      throw new EmbeddedError(`the data folder could not be made: ${stderr.trim().split('\n').at(-1) ?? ''}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function launch(
  { postgres, data, log }: PostgresFiles,
  account: Account | undefined,
  options: readonly string[],
): number {
  const output = openSync(log, 'a', 0o600);
  const child = spawn(postgres, ['-D', data, ...options], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.unref();
  if (child.pid === undefined) throw new EmbeddedError('Postgres could not be started');
  return child.pid;
}
