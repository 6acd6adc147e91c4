import { KeyRing, seal } from '#platform/crypto';
import { SendingSweep } from '#takedown';
import { startApi, type TestApi } from '../support/api.js';
import { type AddedProvider, addProviders, approveNotices } from '../support/approve-notices.mjs';
import { say, TestCloudflare } from '../support/cloudflare.js';
import { asCloudflare } from '../support/cloudflare-story.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startProcess, type TestProcess } from '../support/process.js';
import { waitFor } from '../support/wait.js';

const each = 3;

describe('notices by an interface, and a worker that is killed', () => {
  let database: TestDatabase;
  let cloudflare: TestCloudflare;
  let api: TestApi;
  let provider: AddedProvider;
  let worker: TestProcess | undefined;
  const query = (sql: string, values?: readonly unknown[]) => database.query(sql, values);

  beforeEach(async () => {
    database = await createTestDatabase();
    cloudflare = await TestCloudflare.start();
    api = await startApi({ database });
    [provider] = (await addProviders(query, 1, { kind: 'http_api', address: null })) as [AddedProvider];
    await asCloudflare(database, provider.id);
  });

  afterEach(async () => {
    await worker?.stop('SIGKILL');
    await api.close();
    await cloudflare.close();
    await database.drop();
  });

  const approve = () =>
    approveNotices(
      { query, ring: api.application.get(KeyRing, { strict: false }), seal },
      { providers: [provider], count: each },
    );
  async function startWorker(): Promise<void> {
    worker = await startProcess('worker', { database, port: 0, env: cloudflare.env() });
  }
  /** What the job that comes round does later, once the worker is gone. */
  async function sweepLater(): Promise<void> {
    await query(
      `update takedown.attempt set state_at = state_at - interval '10 minutes' where state = 'sending'`,
    );
    await api.application.get(SendingSweep, { strict: false }).sweep('helpwanted');
  }
  const states = async (): Promise<Readonly<Record<string, number>>> => {
    const rows = await database.query<{ state: string; count: number }>(
      'select state, count(*)::int as count from takedown.notice group by 1',
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  };

  it.each(['that has them and has not answered', 'that has answered'])(
    'R7 sends none twice to an interface %s, without a mailbox, and has a person look at what nobody knows of',
    async (when) => {
      let hasMet = false;
      cloudflare.fault = (_request, response) => {
        if (cloudflare.given.length < each) return;
        if (when === 'that has answered') say(response, 200, { result: 'success', abuse_rand: 'cf-last' });
        hasMet = true;
      };
      await startWorker();
      await approve();
      await waitFor('all to be with the interface', () => hasMet);
      await worker?.stop('SIGKILL');
      cloudflare.fault = undefined;
      await sweepLater();
      const { dispatch_unknown: unknown = 0, sent = 0, ...others } = await states();
      // Of what was answered, the commit may have been in time.
      expect([unknown + sent, others]).toEqual([each, {}]);
      expect(sent).toBeLessThanOrEqual(when === 'that has answered' ? 1 : 0);
      await startWorker();
      await approve();
      await waitFor('what nobody kills to be sent', async () => (await states())['sent'] === sent + each);
      const told = cloudflare.given.map(({ body }) => body['title']);
      expect([told.length, new Set(told).size]).toEqual([2 * each, 2 * each]);
      expect((await states())['dispatch_unknown'] ?? 0).toBe(unknown);
    },
    120_000,
  );
});
