import { ProbingStory } from '../support/probing.js';
import { act, takedownActor } from '../support/takedown.js';

describe('whether something is gone', () => {
  let story: ProbingStory;

  beforeEach(async () => {
    story = await ProbingStory.begin();
  });

  afterEach(() => story.end());

  /** Looks once at each of these hours, the server saying what stands with it. */
  async function follow(...looks: readonly (readonly [hours: number, says: number | string])[]) {
    let before = 0;
    for (const [hours, says] of looks) {
      story.later(hours - before);
      before = hours;
      story.says(says);
      await story.look();
    }
  }

  it('is asked with HEAD alone, and found to be so by two answers six hours apart', async () => {
    const address = story.address();
    const notice = await story.decided({ addresses: [address] });
    await follow([0, 404], [6, 404]);
    expect(await story.states(notice)).toEqual(['verified_gone']);
    expect(story.asked).toEqual(Array.from({ length: 2 }, () => `HEAD ${new URL(address).pathname}`));
  });

  it.each(['removed', 'account_terminated', 'already_gone'] as const)(
    'is asked where the provider says %s',
    async (decision) => {
      const notice = await story.decided({ decision });
      await follow([0, 410], [6, 410]);
      expect(await story.states(notice)).toEqual(['verified_gone']);
    },
  );

  it.each(['geo_limited', 'age_limited', 'refused_insufficient'] as const)(
    'is not asked where the provider says %s',
    async (decision) => {
      await story.decided({ decision });
      await follow([0, 404], [6, 404]);
      expect(story.asked).toEqual([]);
    },
  );

  it('is not so a minute before six hours', async () => {
    const notice = await story.decided();
    await follow([0, 404], [5 + 59 / 60, 404]);
    expect([await story.states(notice), story.asked.length]).toEqual([['claimed_removed'], 1]);
  });

  it('is not so when something answers the second time', async () => {
    const notice = await story.decided();
    await follow([0, 404], [6, 200]);
    expect(await story.states(notice)).toEqual(['claimed_removed']);
  });

  it('is never said of what answers, however often it does, nor that it cannot be told', async () => {
    const notice = await story.decided();
    await follow([0, 200], [6, 200], [24, 200], [72, 200], [168, 200], [400, 200]);
    expect([await story.states(notice), story.asked.length]).toEqual([['claimed_removed'], 5]);
  });

  it.each([401, 403, 429, 503])('cannot be told in the end where %i is all that is said', async (status) => {
    const notice = await story.decided();
    await follow([0, status], [6, status], [24, status], [72, status]);
    expect(await story.states(notice)).toEqual(['claimed_removed']);
    await follow([96, status]);
    expect([await story.states(notice), story.asked.length]).toEqual([['unverifiable'], 5]);
  });

  it('is for a person where the address points to another of the same host', async () => {
    const notice = await story.decided();
    await follow([0, 'HTTP/1.1 301 Moved\r\nLocation: /elsewhere\r\n\r\n'], [6, 404]);
    expect([await story.states(notice), story.asked.length]).toEqual([['unverifiable'], 1]);
  });

  it('is not asked of material of a minor unless the programme says so', async () => {
    const notice = await story.decided({ words: { ageClass: 'minor' } });
    await follow([0, 404], [6, 404]);
    expect(story.asked).toEqual([]);
    await story.database.query(
      `insert into takedown.probe_setting (programme_id, minors, changed_at, changed_by)
       select p.id, true, now(), s.id from programmes.programme p, identity.staff s
       where p.code = 'helpwanted' and s.login = 'ada@demo.test'`,
    );
    await follow([0, 404], [6, 404]);
    expect(await story.states(notice)).toEqual(['verified_gone']);
    const off = await story.decided({ words: { ageClass: 'minor' } });
    await story.look();
    await story.database.query('update takedown.probe_setting set minors = false');
    await follow([6, 404], [24, 404]);
    expect([await story.states(off), story.asked.length]).toEqual([['claimed_removed'], 3]);
  });

  it('is not asked where its provider does not allow it, nor of one that is paused', async () => {
    await story.decided({ mayProbe: false });
    await story.look();
    await story.decided();
    await story.database.query(
      `update takedown.provider set paused_at = now(), paused_by = (select id from identity.staff limit 1)`,
    );
    await follow([0, 404], [6, 404]);
    expect(story.asked).toEqual([]);
  });

  it('is asked no more once its notice is closed', async () => {
    const notice = await story.decided();
    await story.look();
    await act(story.process, await takedownActor(story.database, 'tara'), { notice, act: 'close' });
    await follow([6, 404], [24, 404]);
    expect([await story.states(notice), story.asked.length]).toEqual([['closed'], 1]);
  });

  it('is asked of few addresses of a host in a minute, and of all in the end', async () => {
    const notice = await story.decided({ addresses: Array.from({ length: 10 }, () => story.address()) });
    await story.look();
    expect(story.asked).toHaveLength(4);
    for (let round = 0; round < 4; round += 1) {
      story.later(2 / 60);
      await story.look();
    }
    expect(new Set(story.asked).size).toBe(10);
    expect(story.asked).toHaveLength(10);
    expect(await story.states(notice)).toHaveLength(10);
  });
});
