import { randomUUID } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import { Server } from 'socket.io';
import { ClockModule } from '#platform/clock';
import { ConfigModule } from '#platform/config';
import { CryptoModule } from '#platform/crypto';
import { Database, DatabaseModule } from '#platform/database';
import { Limits, LimitsModule } from '#platform/limits';
import {
  Handles,
  type JobCatalogue,
  type JobHandler,
  type JobIds,
  Outbox,
  QueueModule,
} from '#platform/queue';
import { type Hint, Hints, RealtimeModule } from '#platform/realtime';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase, dumpRedis } from '../support/dump.js';
import { configFor } from '../support/installation.js';
import { waitFor } from '../support/wait.js';

const backends = [
  { name: 'on Redis', redis: true },
  { name: 'on Postgres', redis: false },
];

const catalogue: JobCatalogue = { every: { round: 200 }, events: ['Happened', 'Stumbles', 'Lingers'] };
const secret = 'what someone typed';
const intoBoth = 20;

/** What the processes of a test did; every process has handlers of its own that write here. */
interface Diary {
  readonly handled: string[];
  readonly rounds: number[];
  readonly stumbled: Set<string>;
  readonly linger: { begun: () => void; until: Promise<void> };
}

function handlersFor(diary: Diary, number: number) {
  @Handles('Happened')
  class Happened implements JobHandler {
    handle({ id = '' }: JobIds): Promise<void> {
      diary.handled.push(id);
      return Promise.resolve();
    }
  }
  @Handles('Stumbles')
  class Stumbles implements JobHandler {
    handle({ id = '' }: JobIds): Promise<void> {
      if (diary.stumbled.has(id)) diary.handled.push(id);
      else {
        diary.stumbled.add(id);
        throw new RangeError(secret);
      }
      return Promise.resolve();
    }
  }
  @Handles('Lingers')
  class Lingers implements JobHandler {
    async handle({ id = '' }: JobIds): Promise<void> {
      diary.linger.begun();
      await diary.linger.until;
      diary.handled.push(id);
    }
  }
  @Handles('round')
  class Round implements JobHandler {
    handle(): Promise<void> {
      diary.rounds.push(number);
      return Promise.resolve();
    }
  }
  return [Happened, Stumbles, Lingers, Round];
}

describe.each(backends)('what two processes share, $name', ({ redis }) => {
  let database: TestDatabase;
  let processes: TestingModule[];
  let diary: Diary;
  let goOn: () => void;
  let begun: Promise<void>;

  const start = async (jobs: JobCatalogue = catalogue): Promise<TestingModule> => {
    const handlers = handlersFor(diary, processes.length);
    const handled = handlers.filter((_, index) => index < 3 || 'round' in jobs.every);
    const imports = [
      ConfigModule.forRoot(await configFor({ database, redis, role: 'worker' })),
      ClockModule,
      CryptoModule,
      DatabaseModule.forRoot([]),
      RealtimeModule,
      LimitsModule,
      QueueModule.forRoot(jobs),
    ];
    const compiled = await Test.createTestingModule({ imports, providers: handled }).compile();
    const process = await compiled.init();
    processes.push(process);
    return process;
  };

  const publish = (process: TestingModule, name: string, ids: readonly string[]): Promise<void> =>
    process.get(Database).transaction({ kind: 'system' }, ({ publish: write }) => {
      ids.forEach((id) => write({ name, ids: { id } }));
      return Promise.resolve();
    });

  const newIds = (count: number): string[] => Array.from({ length: count }, () => randomUUID());

  beforeEach(async () => {
    database = await createTestDatabase();
    processes = [];
    let begin: () => void = () => undefined;
    begun = new Promise((resolve) => (begin = resolve));
    const until = new Promise<void>((resolve) => (goOn = resolve));
    diary = { handled: [], rounds: [], stumbled: new Set(), linger: { begun: begin, until } };
  });

  afterEach(async () => {
    goOn();
    await Promise.all(processes.map((process) => process.close()));
    await database.drop();
  });

  it('makes one job of each committed event, though both look at once', async () => {
    const [first, second] = [await start(), await start()];
    const ids = newIds(intoBoth * 2);
    await publish(first, 'Happened', ids.slice(0, intoBoth));
    await publish(second, 'Happened', ids.slice(intoBoth));
    const counts = await Promise.all([first, second].map((process) => process.get(Outbox).dispatch()));
    expect(counts.reduce((sum, count) => sum + count)).toBe(ids.length);
    await waitFor('every job to be done', () => diary.handled.length >= ids.length);
    expect([...diary.handled].sort()).toEqual([...ids].sort());
  });

  it('makes no job of what was rolled back', async () => {
    const process = await start();
    const undone = process.get(Database).transaction({ kind: 'system' }, ({ publish: write }) => {
      write({ name: 'Happened', ids: { id: 'undone' } });
      return Promise.reject(new Error('undone'));
    });
    await expect(undone).rejects.toThrow('undone');
    await expect(process.get(Outbox).dispatch()).resolves.toBe(0);
  });

  it('adds nothing twice when a process died between adding and marking', async () => {
    const process = await start();
    const [id = ''] = newIds(1);
    await publish(process, 'Happened', [id]);
    await process.get(Outbox).dispatch();
    await waitFor('the job to be done', () => diary.handled.includes(id));
    // As the one that died left it.
    await database.query('update platform.outbox set dispatched_at = null');
    await expect(process.get(Outbox).dispatch()).resolves.toBe(1);
    const [next = ''] = newIds(1);
    await publish(process, 'Happened', [next]);
    await process.get(Outbox).dispatch();
    await waitFor('the next job to be done', () => diary.handled.includes(next));
    expect(diary.handled).toEqual([id, next]);
  });

  it('does a job again that failed, and keeps no word of the error', async () => {
    const process = await start();
    const [id = ''] = newIds(1);
    await publish(process, 'Stumbles', [id]);
    await process.get(Outbox).dispatch();
    await waitFor('the first try', () => diary.stumbled.has(id));
    await waitFor('the second try', () => diary.handled.includes(id));
    const kept = redis ? await dumpRedis() : await dumpDatabase(database);
    expect(kept).toContain(id);
    expect(kept).not.toContain(secret);
  });

  it('finishes a job that is under way before a process stops', async () => {
    const process = await start();
    const [id = ''] = newIds(1);
    await publish(process, 'Lingers', [id]);
    await process.get(Outbox).dispatch();
    await begun;
    const closed = process.close();
    processes = [];
    goOn();
    await closed;
    expect(diary.handled).toEqual([id]);
  });

  it('runs what comes round in one of the processes, and stops with the version that no longer has it', async () => {
    await start();
    const second = await start();
    await waitFor('some rounds', () => diary.rounds.length >= 4);
    await Promise.all(processes.map((process) => process.close()));
    processes = [];
    const done = diary.rounds.length;
    const newer = await start({ ...catalogue, every: {} });
    expect(newer).not.toBe(second);
    const [id = ''] = newIds(1);
    await publish(newer, 'Stumbles', [id]);
    await newer.get(Outbox).dispatch();
    // Its second try comes a second later: several rounds, were there any.
    await waitFor('a job that takes a while', () => diary.handled.includes(id));
    expect(diary.rounds.slice(done)).toEqual([]);
  });

  it('carries hints of ids and numbers from one to the other, where there is Redis', async () => {
    const [first, second] = [await start(), await start()];
    const heard: Hint[][] = [[], []];
    [first, second].forEach((process, index) => {
      const hints = process.get(Hints);
      hints.attach(new Server(hints.serverOptions()));
      hints.onHint((hint) => heard[index]?.push(hint));
    });
    const sent: Hint = { kind: 'message', programme: 'helpwanted', id: randomUUID(), seq: 7 };
    first.get(Hints).tellAll(sent);
    expect(heard[0]).toEqual([sent]);
    const reaches = async (from: TestingModule, at: Hint[] = []): Promise<void> => {
      at.length = 0;
      // Told until heard: what is said before the other listens is lost, as a hint may be.
      await waitFor('the other to hear', () => (from.get(Hints).tellOthers(sent), at.length > 0));
      expect(at[0]).toEqual(sent);
    };
    if (redis) {
      await reaches(first, heard[1]);
      await reaches(second, heard[0]);
    } else {
      first.get(Hints).tellOthers(sent);
      await first.get(Outbox).dispatch();
      expect(heard).toEqual([[sent], []]);
    }
  });

  it('counts limits for the whole installation with Redis, and for each process without', async () => {
    const [first, second] = [await start(), await start()];
    const limit = { key: `test:${randomUUID()}`, most: 3, windowMs: 60_000 };
    const take = (process: TestingModule) => process.get(Limits).take(limit);
    await take(first);
    await take(second);
    await take(first);
    if (redis) await expect(take(second)).rejects.toMatchObject({ code: 'too_many' });
    else await take(second);
    await (redis ? undefined : take(first));
    await expect(take(first)).rejects.toMatchObject({ code: 'too_many' });
  });

  it('lets go of a limit when its window ends', async () => {
    const process = await start();
    const limit = { key: `test:${randomUUID()}`, most: 1, windowMs: 300 };
    const limits = process.get(Limits);
    await limits.take(limit);
    await expect(limits.take(limit)).rejects.toMatchObject({ code: 'too_many' });
    await waitFor('the window to end', () =>
      limits.take(limit).then(
        () => true,
        () => false,
      ),
    );
  });
});
