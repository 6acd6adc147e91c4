import { KeyRing, seal } from '#platform/crypto';
import { Database } from '#platform/database';
import { AttemptMarks, SendingSweep, TakedownApproved, tokenInId } from '#takedown';
import { startApi, type TestApi } from '../support/api.js';
import { type AddedProvider, addProviders, approveNotices } from '../support/approve-notices.mjs';
import { CountingSmtp, type SmtpPoint } from '../support/counting-smtp.js';
import { CrashPoints, type DatabasePoint } from '../support/crash-points.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startProcess, type TestProcess } from '../support/process.js';
import { TestMailbox } from '../support/test-mailbox.js';
import { waitFor } from '../support/wait.js';

/** `npm run long -- takedown` sends five hundred. */
const all = Number(process.env['TAKEDOWN_NOTICES'] ?? 60);
const each = 5;

type Way =
  | { readonly way: 'before' | 'after'; readonly point: DatabasePoint }
  | { readonly way: 'during'; readonly point: SmtpPoint };

const ways: readonly Way[] = [
  { way: 'before', point: 'claim' },
  { way: 'after', point: 'claim' },
  { way: 'before', point: 'sending' },
  { way: 'after', point: 'sending' },
  { way: 'during', point: 'connect' },
  { way: 'during', point: 'mail' },
  { way: 'during', point: 'rcpt' },
  { way: 'during', point: 'data' },
  { way: 'during', point: 'dot' },
  { way: 'during', point: 'reply' },
  { way: 'before', point: 'sent' },
  { way: 'after', point: 'sent' },
];

describe('takedown notices, and a worker that is killed', () => {
  let database: TestDatabase;
  let smtp: CountingSmtp;
  let api: TestApi;
  let points: CrashPoints;
  let providers: AddedProvider[];
  let current: TestProcess | undefined;
  const mailbox = new TestMailbox();
  const query = (sql: string, values?: readonly unknown[]) => database.query(sql, values);

  beforeEach(async () => {
    database = await createTestDatabase();
    smtp = await CountingSmtp.start();
    api = await startApi({ database });
    points = await CrashPoints.install(database);
    providers = await addProviders(query, 3);
  });

  afterEach(async () => {
    await kill();
    await points.close();
    await api.close();
    await smtp.close();
    await database.drop();
  });

  const approve = (count: number, tells = true) =>
    approveNotices(
      { query, ring: api.application.get(KeyRing, { strict: false }), seal },
      { providers, count, tells },
    );
  async function startWorker(): Promise<void> {
    current = await startProcess('worker', { database, port: 0, env: mailbox.env('helpwanted', smtp.port) });
  }
  const kill = async () => current?.stop('SIGKILL');

  /** What the job that comes round does later, once the worker is gone and all its transactions with it. */
  async function sweepLater(): Promise<void> {
    await points.allGone();
    await query(
      `update takedown.attempt set state_at = state_at - interval '10 minutes', due_at = due_at - interval '10 minutes'
       where state in ('waiting', 'sending')`,
    );
    await api.application.get(SendingSweep, { strict: false }).sweep('helpwanted');
  }

  const states = async (): Promise<Record<string, number>> => {
    const rows = await database.query<{ state: string; count: number }>(
      'select state, count(*)::int as count from takedown.notice group by 1',
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  };
  const left = async () => {
    const { approved = 0, dispatching = 0 } = await states();
    return approved + dispatching;
  };

  async function crashAt(at: Way): Promise<void> {
    await startWorker();
    const begin = () => approve(each);
    if (at.way === 'during') await smtp.during(at.point, begin, kill);
    else await points[at.way](at.point, begin, kill);
    await sweepLater();
  }

  /** The notice and state of each message that the server has. */
  async function whatTheServerHas() {
    const marks = api.application.get(AttemptMarks, { strict: false });
    const hashes = [...smtp.counts.keys()].map((id) => marks.hashOfToken('helpwanted', tokenInId(id) ?? ''));
    return database.query<{ notice: string; state: string }>(
      `select n.id as notice, n.state from takedown.attempt a join takedown.notice n on n.id = a.notice_id
       where a.token_hash = any($1::bytea[])`,
      [hashes],
    );
  }

  it(
    `R7 sends none of ${all} twice, killed at every point, and whatever nobody knows of is on the list`,
    async () => {
      const rounds = Array.from({ length: Math.floor(all / each) }, (_, round) => ways[round % ways.length]);
      for (const at of rounds) if (at) await crashAt(at);
      await startWorker();
      await waitFor('the rest to be sent', async () => (await left()) === 0);
      // How much of it was with the server at each kill is chance; what nobody kills is sent, all of it.
      const { sent: before = 0 } = await states();
      await approve(each);
      await waitFor('what nobody kills to be sent', async () => (await states()).sent === before + each);
      await current?.stop('SIGTERM');
      const { sent = 0, dispatch_unknown: unknown = 0, ...others } = await states();
      expect([sent + unknown, others]).toEqual([all + each, {}]);
      expect([...smtp.counts.values()].filter((count) => count !== 1)).toEqual([]);
      const had = await whatTheServerHas();
      expect([had.length, new Set(had.map(({ notice }) => notice)).size]).toEqual([
        smtp.counts.size,
        smtp.counts.size,
      ]);
      // Each that is called sent is there, and each that is there is called sent, or is for a person to look at.
      expect(had.filter(({ state }) => state === 'sent')).toHaveLength(sent);
      expect(had.filter(({ state }) => !['sent', 'dispatch_unknown'].includes(state))).toEqual([]);
      // Killed before anything left, nothing is ambiguous; after, whatever was with the server is.
      expect(unknown).toBeGreaterThanOrEqual(6);
      expect(sent).toBeGreaterThanOrEqual(each);
    },
    240_000 + all * 3_000,
  );

  it('R8 leaves no approved notice without a job, killed anywhere between the commit and the queue, and makes none for what was undone', async () => {
    const approved: string[] = [];
    const approveNow = async () => void approved.push(...(await approve(each)));
    for (const [way, point] of [
      ['before', 'queue'],
      ['after', 'queue'],
      ['before', 'mark'],
      ['after', 'mark'],
    ] as const) {
      await startWorker();
      await points[way](point, approveNow, kill);
      await points.allGone();
    }
    // Approved while nobody is there.
    await approveNow();
    const undone = await undo();
    await sweepLater();
    await startWorker();
    await waitFor('all to be sent', async () => (await left()) === 0);
    const jobs = await database.query<{ notice: string }>(
      `select data::jsonb->>'noticeId' as notice from bullmq.job where name = 'TakedownApproved'`,
    );
    expect(jobs.length).toBeGreaterThanOrEqual(1);
    expect(jobs.filter(({ notice }) => undone.includes(notice))).toEqual([]);
    await waitFor('the jobs of killed workers to be over', async () => {
      const rows = await query(
        `select from bullmq.job where name = 'TakedownApproved' and state not in ('completed', 'failed')`,
      );
      return (rows as unknown[]).length === 0;
    });
    // One whose event was lost, and no other job that would find it.
    approved.push(...(await approve(1, false)));
    await waitFor('what no job is about to be sent', async () => (await left()) === 0);
    await waitFor('the outbox to be empty', async () => {
      const rows = await query('select from platform.outbox where dispatched_at is null');
      return (rows as unknown[]).length === 0;
    });
    const rest = await database.query<{ id: string }>(
      `select id from takedown.notice where state = 'approved'`,
    );
    expect(rest.map(({ id }) => id)).toEqual([]);
    expect([...smtp.counts.values()].filter((count) => count !== 1)).toEqual([]);
    const { sent = 0, dispatch_unknown: unknown = 0 } = await states();
    expect(sent + unknown).toBe(approved.length);
  }, 240_000);

  /** Approvals that never were: each is told, and undone. */
  async function undo(): Promise<readonly string[]> {
    const ids = await approve(3, false);
    await query(`update takedown.notice set state = 'draft' where id = any($1)`, [ids]);
    const doing = api.application.get(Database, { strict: false });
    for (const id of ids)
      await doing
        .transaction({ kind: 'system', programme: 'helpwanted' }, async (transaction) => {
          await transaction.query(`update takedown.notice set state = 'approved' where id = $1`, [id]);
          transaction.publish(new TakedownApproved(id));
          throw new Error('undone');
        })
        .catch(() => undefined);
    return ids;
  }
});
