import { Redis } from 'ioredis';
import { startChat, startConversation } from '../support/clients.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startProcess, type TestProcess } from '../support/process.js';
import { startRedis } from '../support/start-redis.mjs';
import { waitFor } from '../support/wait.js';

describe('a Redis that loses its memory', () => {
  let database: TestDatabase;
  let own: Awaited<ReturnType<typeof startRedis>>;
  let redis: Redis;
  let api: TestProcess;
  let worker: TestProcess;

  beforeEach(async () => {
    database = await createTestDatabase();
    own = await startRedis();
    redis = new Redis(own.url);
    const options = { database, env: { REDIS_URL: own.url } };
    api = await startProcess('api', options);
    worker = await startProcess('worker', { ...options, port: 0 });
  }, 60_000);

  afterEach(async () => {
    await Promise.all([api, worker].map((process) => process.stop('SIGKILL')));
    redis.disconnect();
    await own.stop();
    await database.drop();
  });

  const outboxIsDone = (): Promise<boolean> =>
    waitFor('every event to become a job', async () => {
      const [row] = await database.query<{ rows: number }>(
        'select count(*)::int as rows from platform.outbox where dispatched_at is null',
      );
      return row?.rows === 0;
    });

  it('takes no word with it, and what comes round comes round again by itself', async () => {
    const { conversationId, visitor, counsellor } = await startChat(api);
    await outboxIsDone();
    await redis.flushall();

    await visitor.send(conversationId, 'Ben je er?');
    await counsellor.send(conversationId, 'Ja.');
    await waitFor('both to read it', () =>
      [visitor, counsellor].every(({ messages }) => messages.some(({ author }) => author !== 'system')),
    );
    await startConversation(api);
    await outboxIsDone();
    [visitor, counsellor].forEach((client) => client.close());
  }, 90_000);
});
