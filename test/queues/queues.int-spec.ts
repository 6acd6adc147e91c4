import { randomUUID } from 'node:crypto';
import type { QueueView } from '#contract';
import { JobQueue } from '#platform/queue';
import { type TestApi, startApi } from '../support/api.js';
import { Console } from '../support/console.js';
import { signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { configFor } from '../support/installation.js';

describe('how the jobs stand', () => {
  let database: TestDatabase;
  let api: TestApi;
  let queue: JobQueue;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    queue = new JobQueue(await configFor({ database }));
  });

  afterAll(async () => {
    await queue.onApplicationShutdown();
    await api.close();
    await database.drop();
  });

  it('is told to administrators in names and numbers, without the ids of what jobs are about', async () => {
    const noticeId = randomUUID();
    await queue.schedule({ 'takedown-deadline': 60_000 });
    await queue.add([{ id: 'a-job', name: 'TakedownApproved', ids: { noticeId, programme: 'helpwanted' } }]);
    const { status, text } = await (await signedIn(api, 'ada')).ask('GET', '/api/queues');
    expect(status).toBe(200);
    const view = JSON.parse(text) as QueueView;
    expect(view).toMatchObject({ kept: 'postgres', failed: [], counts: { active: 0, failed: 0 } });
    // The one that was added, and the first of those that come round.
    expect(view.counts.waiting + view.counts.delayed).toBe(2);
    expect(view.rounds.map(({ name, every }) => [name, every])).toEqual([['takedown-deadline', 60_000]]);
    for (const said of [noticeId, 'helpwanted', 'a-job']) expect(text).not.toContain(said);
  });

  it('is not told to counsellors, to officers, nor to anybody who is not signed in', async () => {
    for (const name of ['noor', 'kim', 'tara'] as const) {
      const { status, text } = await (await signedIn(api, name)).ask('GET', '/api/queues');
      expect([name, status]).toEqual([name, 403]);
      expect(text).not.toContain('waiting');
    }
    expect((await new Console(api).ask('GET', '/api/queues')).status).toBe(401);
  });

  it('cannot be changed by way of it', async () => {
    const ada = await signedIn(api, 'ada');
    for (const method of ['POST', 'PUT', 'DELETE'] as const)
      expect([method, (await ada.ask(method, '/api/queues', {})).status]).toEqual([method, 404]);
  });
});
