import { fork, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, mkdtempSync, chmodSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ticksPerSecond = 100;
const counsellors = 20;

const stat = (pid) =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');

/** CPU microseconds a process has used. */
function cpuUs(pid) {
  try {
    const fields = stat(pid);
    return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1_000_000;
  } catch {
    return 0;
  }
}

const residentBytes = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;

/** A Postgres and the processes that serve its connections. */
function family(parent) {
  const children = readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && Number(stat(name)[1]) === parent;
    } catch {
      return false;
    }
  });
  return [parent, ...children.map(Number)];
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts one of the bare servers; what it is told besides goes along as its argument. */
export async function startBare(file = 'bare-relay.mjs', args = []) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args);
  const { port } = await new Promise((resolve) => child.once('message', resolve));
  return {
    address: { kind: 'bare', port },
    meters: () => ({ serverUs: cpuUs(child.pid), postgresUs: 0, resident: residentBytes(child.pid) }),
    stop: () => new Promise((resolve) => (child.once('exit', resolve), child.kill())),
  };
}

/** More counsellors, with the demo password: one holds six conversations at most. */
async function addCounsellors(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `with added as (
       insert into identity.staff (id, login, display_name, alias, password_hash, is_demo)
       select gen_random_uuid(), 'bench-' || n || '@demo.test', 'Bench ' || n, 'Bench', s.password_hash, true
       from identity.staff s, generate_series(1, ${counsellors}) n where s.login = 'noor@demo.test' returning id
     )
     insert into identity.staff_role (staff_id, programme_id, role)
     select added.id, p.id, 'counsellor' from added, programmes.programme p where p.code = 'helpwanted'`,
  );
  await client.end();
}

function ready(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text) => {
      said += text;
      if (said.includes('Ready in')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`the product did not start:\n${said}`)));
  });
}

/** The product as `npm start` runs it: api, worker and Postgres, everything on; only the limit on events is raised, and `more` is what the environment says besides. */
export async function startProduct(more = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'hulplijn-bench-'));
  chmodSync(dir, 0o711);
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'dist/apps/embedded/src/main.js')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, PORT: String(port), DATA_DIR: dir, EVENTS_PER_SECOND: '100000', ...more },
  });
  await ready(child);
  const [postgres, , , postgresPort] = readFileSync(join(dir, 'postgres', 'postmaster.pid'), 'utf8').split(
    '\n',
  );
  const { owner } = JSON.parse(readFileSync(join(dir, 'database.json'), 'utf8'));
  const databaseUrl = `postgres://postgres:${owner}@127.0.0.1:${postgresPort}/postgres`;
  await addCounsellors(databaseUrl);
  return {
    databaseUrl,
    keysDir: join(dir, 'keys'),
    address: { kind: 'product', port, counsellors },
    meters: () => ({
      serverUs: cpuUs(child.pid),
      postgresUs: family(Number(postgres)).reduce((sum, pid) => sum + cpuUs(pid), 0),
      resident: residentBytes(child.pid),
    }),
    stop: async () => {
      await new Promise((resolve) => (child.once('exit', resolve), child.kill('SIGINT')));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
