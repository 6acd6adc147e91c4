import { SendingStory } from '../support/takedown-sending.js';
import { waitFor } from '../support/wait.js';

describe('the pace of a provider', () => {
  let story: SendingStory;

  beforeEach(async () => {
    story = await SendingStory.begin();
    // A Tuesday; ten o'clock on the wall.
    story.setTime('2026-12-08T09:00:00Z');
  });

  afterEach(() => story.end());

  const pause = (on: boolean) =>
    story.database.query(
      `update takedown.provider set paused_at = case when $1 then now() end,
         paused_by = case when $1 then (select id from identity.staff limit 1) end`,
      [on],
    );
  const startedToday = async () => {
    const [row] = await story.database.query<{ begun: number }>('select begun from takedown.provider_pace');
    return row?.begun;
  };

  it('B6 waits from the moment on at which its provider is paused, and goes when it is not', async () => {
    await story.approved(await story.provider({ per_minute: 10 }), 12);
    await story.send();
    await story.until({ sent: 10, approved: 2 });
    await story.untilDue(Array(2).fill('2026-12-08T09:00:10.000Z'));
    await pause(true);
    story.setTime('2026-12-08T09:01:30Z');
    await story.send();
    await story.untilDue(Array(2).fill('2026-12-08T09:02:30.000Z'));
    expect([await story.notices(), story.smtp.sent.length]).toEqual([{ sent: 10, approved: 2 }, 10]);
    await pause(false);
    story.setTime('2026-12-08T09:02:30Z');
    await story.send();
    await story.until({ sent: 12 });
  });

  it('B6 counts the day of its provider from midnight on the wall, on the longest day of the year too', async () => {
    await story.approved(await story.provider({ daily_cap: 2 }), 5);
    // 25 October has 25 hours: from 22:00 of the day before to 23:00.
    story.setTime('2026-10-24T21:59:00Z');
    await story.send();
    await story.until({ sent: 2, approved: 3 });
    expect(await story.dueTimes()).toEqual(Array(3).fill('2026-10-24T22:00:00.000Z'));
    story.setTime('2026-10-24T22:00:00Z');
    await story.send();
    await story.until({ sent: 4, approved: 1 });
    expect(await story.dueTimes()).toEqual(['2026-10-25T23:00:00.000Z']);
    story.setTime('2026-10-25T22:59:00Z');
    await story.send();
    expect(await story.notices()).toEqual({ sent: 4, approved: 1 });
    story.setTime('2026-10-25T23:00:00Z');
    await story.send();
    await story.until({ sent: 5 });
  });

  it('keeps the pace of its provider over all workers, and its hours', async () => {
    const slow = await story.provider({ per_minute: 3 });
    await story.approved(slow, 4);
    await Promise.all([story.send(), story.send()]);
    await story.until({ sent: 3, approved: 1 });
    story.setTime('2026-12-08T09:01:01Z');
    await story.send();
    await story.until({ sent: 4 });
    const hours = { sending_days: [1], sending_from: '09:00', sending_to: '17:00' };
    await story.approved(await story.provider(hours), 1);
    await story.send();
    await story.untilDue(['2026-12-14T08:00:00.000Z']);
    expect(await story.notices()).toEqual({ sent: 4, approved: 1 });
  });

  it('that a provider holds back keeps none of another from going', async () => {
    const paused = await story.approved(await story.provider({ daily_cap: 1 }), 40);
    await story.approved(await story.provider(), 1);
    await story.send();
    await story.until({ sent: 2, approved: 39 });
    expect(paused).toHaveLength(40);
  });

  it('B6 counts a minute over midnight, whichever side of it the others were begun on', async () => {
    await story.approved(await story.provider({ per_minute: 3 }), 2);
    story.setTime('2026-12-08T22:59:40Z');
    await story.send();
    await story.until({ sent: 2 });
    const [provider] = await story.database.query<{ id: string; profileId: string }>(
      'select provider_id as id, id as "profileId" from takedown.channel_profile where per_minute = 3',
    );
    if (!provider) throw new Error('no provider');
    await story.approved(provider, 2);
    story.setTime('2026-12-08T23:00:10Z');
    await story.send();
    await story.until({ sent: 3, approved: 1 });
    story.setTime('2026-12-08T23:00:20Z');
    await story.send();
    await story.untilDue(['2026-12-08T23:00:30.000Z']);
    expect(await story.notices()).toEqual({ sent: 3, approved: 1 });
    story.setTime('2026-12-08T23:00:41Z');
    await story.send();
    await story.until({ sent: 4 });
  });

  it('B6 counts with the day that has begun for whoever is still at the end of the one before', async () => {
    const provider = await story.provider({ daily_cap: 2 });
    await story.approved(provider, 1);
    story.setTime('2026-12-08T23:00:01Z');
    await story.send();
    await story.until({ sent: 1 });
    await story.approved(provider, 2);
    story.setTime('2026-12-08T22:59:59Z');
    await story.send();
    await story.until({ sent: 2, approved: 1 });
    const days = await story.database.query('select day::text, begun from takedown.provider_pace');
    expect(days).toEqual([{ day: '2026-12-09', begun: 2 }]);
  });

  it('B6 counts an attempt once a day, however often its server puts it off, the last of the day too', async () => {
    await story.approved(await story.provider({ daily_cap: 1 }), 1);
    story.smtp.temper = 'put_off';
    for (const [index, at] of ['09:00:00', '09:10:00', '09:30:00'].entries()) {
      story.setTime(`2026-12-08T${at}Z`);
      await story.send();
      await waitFor('the try to be over', async () => {
        const [row] = await story.database.query('select state, tries from takedown.attempt');
        return JSON.stringify(row) === JSON.stringify({ state: 'waiting', tries: index + 1 });
      });
    }
    expect(await startedToday()).toBe(1);
    story.smtp.temper = 'take';
    story.setTime('2026-12-09T09:00:00Z');
    await story.send();
    await story.until({ sent: 1 });
    expect(await startedToday()).toBe(1);
  });
});
