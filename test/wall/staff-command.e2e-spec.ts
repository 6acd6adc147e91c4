import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SessionView } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import { connectStaff, signIn } from '../support/clients.js';
import { Console } from '../support/console.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { environmentFor } from '../support/installation.js';
import { waitFor } from '../support/wait.js';

const program = join(import.meta.dirname, '..', '..', 'dist', 'apps', 'api', 'src', 'staff.js');

describe('npm run staff', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
  });

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  /** What the command prints; rejects with what it complains of. */
  async function staff(...args: readonly string[]): Promise<string> {
    const env = await environmentFor({ database, port: api.port });
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], {
      env: { PATH: process.env['PATH'], ...env },
    });
    return stdout.trim();
  }

  const role = (login: string, name: string): readonly string[] =>
    ['add', '--login', login, '--name', 'Anna', '--role', name, '--programme', 'helpwanted'] as const;

  it('A3 makes the first administrator, who enters with the link, once, and needs a second factor', async () => {
    const link = new URL(await staff(...role('anna@demo.test', 'administrator')));
    expect([link.origin, link.pathname]).toEqual([api.origins.console, '/enrol']);
    const console = new Console(api);
    const chosen = { token: link.hash.slice(1), password: 'lang genoeg om te gelden' };
    const view = await console.must<SessionView>('POST', '/api/enrolment', chosen);
    expect(view.stage).toBe('enrol_totp');
    expect((await console.ask('POST', '/api/enrolment', chosen)).status).toBe(404);
    const rows = await database.query<{ demo: boolean }>(
      `select is_demo as demo from identity.staff where login = 'anna@demo.test'`,
    );
    expect(rows).toEqual([{ demo: false }]);
  });

  it('A3 a link that was issued again ends the one before', async () => {
    const first = new URL(await staff(...role('anna@demo.test', 'counsellor')));
    const second = new URL(await staff(...role('anna@demo.test', 'counsellor')));
    const enrol = (link: URL): Promise<{ status: number }> =>
      new Console(api).ask('POST', '/api/enrolment', {
        token: link.hash.slice(1),
        password: 'lang genoeg om te gelden',
      });
    expect((await enrol(first)).status).toBe(404);
    expect((await enrol(second)).status).toBe(200);
  });

  it.each([
    ['shut out', ['disable', '--login', 'noor@demo.test']],
    ['given another role', role('noor@demo.test', 'administrator')],
  ])('A4 ends the sessions of someone who is %s, and closes their sockets', async (_, args) => {
    const session = await signIn(api, 'noor@demo.test');
    const desk = await connectStaff(api, session, { reconnection: false });
    const told = desk.next('session:ended');
    await staff(...args);
    await told;
    await waitFor('the socket to close', () => !desk.socket.connected);
    const console = Object.assign(new Console(api), { cookie: session.cookie });
    expect((await console.ask('GET', '/api/session')).status).toBe(401);
  });

  it.each([
    [['add', '--login', 'x@demo.test'], 'missing: --name, --role, --programme'],
    [role('x@demo.test', 'emperor'), '--role must be one of'],
    [['disable', '--login', 'nobody@demo.test'], 'nobody has that login'],
    [['promote'], 'unknown command'],
  ])('says in one line why it refuses %j', async (args, reason) => {
    const complaint = await staff(...args).catch((error: { stderr: string }) => error.stderr);
    expect(complaint).toContain(reason);
    expect(complaint.trim().split('\n')).toHaveLength(1);
  });
});
