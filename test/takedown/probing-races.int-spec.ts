import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { canariesIn } from '../support/canary.js';
import { dumpDatabase } from '../support/dump.js';
import { ProbingStory } from '../support/probing.js';
import { waitFor } from '../support/wait.js';

const root = join(import.meta.dirname, '..', '..');
const canary = 'kanarie-5c1e';

describe('asking an address', () => {
  let story: ProbingStory;

  beforeEach(async () => {
    story = await ProbingStory.begin();
  });

  afterEach(() => story.end());

  const answers = () =>
    story.database.query('select answer, status, redirect from takedown.probe order by at, answer');

  it('is done once by two workers that look at the same moment', async () => {
    const other = await story.addProcess();
    const notice = await story.decided({ addresses: Array.from({ length: 4 }, () => story.address()) });
    const looks = Array.from({ length: 10 }, (_, at) =>
      story.look('verification', at % 2 === 0 ? story.process : other),
    );
    await Promise.all(looks);
    expect(story.asked).toHaveLength(4);
    expect(new Set(story.asked).size).toBe(4);
    expect(await answers()).toHaveLength(4);
    story.later(6);
    await Promise.all([story.look(), story.look('verification', other)]);
    expect(new Set(await story.states(notice))).toEqual(new Set(['verified_gone']));
  });

  it('is done once at a time where two notices are about it', async () => {
    const address = story.address();
    await story.decided({ addresses: [address] });
    await story.decided({ addresses: [address] });
    await story.look();
    expect(story.asked).toHaveLength(1);
    story.later(2 / 60);
    await story.look();
    expect(story.asked).toHaveLength(2);
  });

  it('is done again when the worker was killed before it heard an answer', async () => {
    const notice = await story.decided();
    story.says(undefined);
    const { appUrl, ownerUrl } = story.database;
    const loader = join(root, 'test/support/jest/load-typescript.mjs');
    const program = [join(import.meta.dirname, 'probing-worker.ts')];
    const worker = spawn(
      process.execPath,
      [
        '--no-warnings',
        '--import',
        loader,
        ...program,
        appUrl,
        ownerUrl,
        `${story.server.port}`,
        story.instant,
      ],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    await waitFor('the worker to ask', () => story.asked.length === 1);
    worker.kill('SIGKILL');
    await once(worker, 'close');
    story.says(404);
    await story.look();
    expect([story.asked.length, await answers()]).toEqual([1, []]);
    story.later(2 / 60);
    await story.look();
    expect(story.asked).toHaveLength(2);
    story.later(6);
    await story.look();
    expect(await story.states(notice)).toEqual(['verified_gone']);
  });

  it('is left for two minutes to whoever is at it', async () => {
    await story.decided();
    story.says(undefined);
    const first = story.look();
    await waitFor('the address to be asked', () => story.asked.length === 1);
    story.later(1.5 / 60);
    await story.look();
    expect(story.asked).toHaveLength(1);
    story.finish('HTTP/1.1 404 Gone\r\n\r\n');
    await first;
    expect(await answers()).toEqual([{ answer: 'answered', status: 404, redirect: null }]);
  });

  it('keeps nothing of an answer that comes after the address was asked again', async () => {
    const notice = await story.decided();
    story.says(undefined);
    const first = story.look();
    await waitFor('the address to be asked', () => story.asked.length === 1);
    story.later(2 / 60);
    story.says(200);
    await story.look();
    story.finish('HTTP/1.1 404 Gone\r\n\r\n');
    await first;
    expect(await answers()).toEqual([{ answer: 'answered', status: 200, redirect: null }]);
    expect(await story.states(notice)).toEqual(['claimed_removed']);
  });

  it('I10 keeps a class and a status of an answer, and not a word of it', async () => {
    await story.decided({ addresses: [`${story.server.url}/p/${canary}?q=${canary}`] });
    const cookie = `Set-Cookie: a=${canary}; Path=/\r\nX-Title: ${canary}`;
    story.says(
      `HTTP/1.1 302 ${canary}\r\nLocation: /${canary}\r\n${cookie}\r\nContent-Length: 12\r\n\r\n${canary}`,
    );
    await story.look();
    expect(await answers()).toEqual([{ answer: 'answered', status: 302, redirect: 'same_host' }]);
    expect(canariesIn(await dumpDatabase(story.database), [canary])).toEqual([]);
  });
});

describe('whether something has come back', () => {
  let story: ProbingStory;

  beforeEach(async () => {
    story = await ProbingStory.begin();
  });

  afterEach(() => story.end());

  const marks = async () =>
    (
      await story.database.query<{ look_at: Date | null }>(
        `select look_at from takedown.probe_course where purpose = 'reappearance'`,
      )
    ).map(({ look_at: at }) => at?.toISOString());

  async function gone() {
    const notice = await story.decided();
    await story.look();
    story.later(6);
    await story.look();
    await story.look('reappearance');
    return notice;
  }

  it('is asked after a day and ever more seldom, and says nothing while it is gone', async () => {
    const notice = await gone();
    const asked: number[] = [];
    for (let day = 1; day <= 120; day += 1) {
      story.later(24);
      const before = story.asked.length;
      await story.look('reappearance');
      if (story.asked.length > before) asked.push(day);
    }
    expect(asked).toEqual([1, 3, 7, 14, 30, 90]);
    expect([await story.states(notice), await marks()]).toEqual([['verified_gone'], [undefined]]);
  });

  it('is for a person to see when something answers: nothing is notified, and it is asked no more', async () => {
    const notice = await gone();
    story.later(24);
    story.says(200);
    await story.look('reappearance');
    expect(await marks()).toEqual([story.instant]);
    story.later(24 * 30);
    await story.look('reappearance');
    expect([await story.states(notice), story.asked.length]).toEqual([['verified_gone'], 3]);
    const [count] = await story.database.query('select count(*)::int as notices from takedown.notice');
    expect(count).toEqual({ notices: 1 });
  });

  it.each([403, 503])('is not known where %i is said', async (status) => {
    await gone();
    story.later(24);
    story.says(status);
    await story.look('reappearance');
    expect(await marks()).toEqual([undefined]);
  });
});
