import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { SendingStory } from '../support/takedown-sending.js';

describe('an installation that was sending before days were counted', () => {
  let story: SendingStory;
  let source: DataSource;

  beforeEach(async () => {
    story = await SendingStory.begin();
    source = await new DataSource({
      type: 'postgres',
      url: story.database.ownerUrl,
      migrations,
    }).initialize();
  });

  afterEach(async () => {
    await source.destroy();
    await story.end();
  });

  /** Undoes what came since the last counting by hand. */
  async function goBack(): Promise<void> {
    const rows = await story.database.query<{ count: number }>(
      `select count(*)::int as count from public.migrations where timestamp >= 1795900300000`,
    );
    for (let left = rows[0]?.count ?? 0; left > 0; left -= 1) await source.undoLastMigration();
  }

  it('B6 goes on with what the last day on the wall had, and keeps its notices as they were', async () => {
    const provider = await story.provider();
    const ids = await story.approved(provider, 5);
    await goBack();
    // The first is of the day before on the wall, the others of the next, whatever the day in UTC.
    const times = [
      '2026-12-07T22:59:00Z',
      '2026-12-07T23:01:00Z',
      '2026-12-08T08:00:00Z',
      '2026-12-08T09:00:00Z',
    ];
    await story.database.query(
      `insert into takedown.attempt (id, programme_id, notice_id, provider_id, profile_id, number, channel, state,
         state_at, due_at, started_at)
       select gen_random_uuid(), n.programme_id, n.id, n.provider_id, n.profile_id, 1, 'email',
         case when v.at is null then 'waiting' else 'sent' end, now(), now(), v.at
       from unnest($1::uuid[], $2::timestamptz[]) v (id, at) join takedown.notice n on n.id = v.id`,
      [ids, [...times, null]],
    );
    await source.runMigrations();
    const counted = await story.database.query(
      'select provider_id as id, day::text, begun from takedown.provider_pace',
    );
    expect(counted).toEqual([{ id: provider.id, day: '2026-12-08', begun: 3 }]);
    await expect(
      story.database.query('update takedown.notice set good_faith = not good_faith'),
    ).rejects.toMatchObject({ constraint: 'notice_snapshot' });
    await expect(
      story.database.query('update takedown.target set position = position + 1'),
    ).rejects.toMatchObject({ constraint: 'target_snapshot' });
  });
});
