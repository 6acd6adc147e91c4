import { ApiPolling, NoticeExports } from '#takedown';
import { TestCloudflare } from '../support/cloudflare.js';
import { cloudflareProvider } from '../support/cloudflare-story.js';
import { SendingStory } from '../support/takedown-sending.js';
import { takedownActor } from '../support/takedown.js';

const morning = '2026-12-08T09:00:00Z';

describe('what became of a notice that an interface took', () => {
  let cloudflare: TestCloudflare;
  let story: SendingStory;
  let id: string;

  beforeEach(async () => {
    cloudflare = await TestCloudflare.start();
    story = await SendingStory.begin(cloudflare.env());
    story.setTime(morning);
    [id = ''] = await story.approved(await cloudflareProvider(story), 1);
    await story.send();
    await story.until({ sent: 1 });
    cloudflare.asked = 0;
  });

  afterEach(async () => {
    await story.end();
    await cloudflare.close();
  });

  const poll = () => story.api.application.get(ApiPolling, { strict: false }).poll('helpwanted');
  const tell = (state: string, counts: object = {}) =>
    cloudflare.reports.forEach((_, reference) =>
      cloudflare.reports.set(reference, { id: reference, status: state, mitigation_summary: counts }),
    );
  const channel = async () =>
    story.api.application
      .get(NoticeExports, { strict: false })
      .channel(await takedownActor(story.database, 'tara'), id);

  it('is asked after a quarter of an hour, acknowledged by the product, and asked again later', async () => {
    await poll();
    expect([cloudflare.asked, await story.notices()]).toEqual([0, { sent: 1 }]);
    story.setTime('2026-12-08T09:15:01Z');
    await Promise.all([poll(), poll()]);
    expect([cloudflare.asked, await story.notices()]).toEqual([1, { acknowledged: 1 }]);
    const events = await story.database.query(
      `select act, staff_id from takedown.notice_event where notice_id = $1 order by at desc limit 1`,
      [id],
    );
    expect(events).toEqual([{ act: 'acknowledge', staff_id: null }]);
    await poll();
    story.setTime('2026-12-08T09:30:02Z');
    await poll();
    expect([cloudflare.asked, await story.notices()]).toEqual([2, { acknowledged: 1 }]);
  });

  it('is never decided by what is told: measures are shown to a person, and nothing else changes', async () => {
    tell('accepted', { accepted_url_count: 1, active_count: 1, pending_count: 2 });
    story.setTime('2026-12-08T09:20:00Z');
    await poll();
    expect(await story.notices()).toEqual({ acknowledged: 1 });
    const targets = await story.database.query('select state, decision from takedown.target');
    expect(targets).toEqual([{ state: 'notified', decision: null }]);
    expect((await channel()).report).toEqual({
      state: 'accepted',
      at: '2026-12-08T09:20:00.000Z',
      confirmed: 1,
      active: 1,
      pending: 2,
      inReview: 0,
    });
  });

  it('is not known where the answer is none, and asked again in its time', async () => {
    cloudflare.fault = (_request, response) => void response.writeHead(500).end();
    story.setTime('2026-12-08T09:15:01Z');
    await poll();
    expect([cloudflare.asked, await story.notices(), (await channel()).report]).toEqual([
      1,
      { sent: 1 },
      undefined,
    ]);
    cloudflare.fault = undefined;
    story.setTime('2026-12-08T09:30:02Z');
    await poll();
    expect(await story.notices()).toEqual({ acknowledged: 1 });
  });

  it('is not asked about any more once a person decided it, or its key was destroyed', async () => {
    await story.database.query(`update takedown.notice set state = 'decided', decided_at = now()`);
    story.setTime('2026-12-08T09:15:01Z');
    await poll();
    await story.database.query(`update takedown.notice set state = 'sent'`);
    await story.database.query(`update takedown.api_report set due_at = now() - interval '1 day'`);
    await story.database.query('delete from takedown.notice_key');
    await poll();
    expect(cloudflare.asked).toBe(0);
    const [row] = await story.database.query('select due_at from takedown.api_report');
    expect(row).toEqual({ due_at: null });
  });

  it('is sent by the job that comes round, whose data name nobody', async () => {
    const { jobs } = await import('../../apps/worker/src/jobs.js');
    expect(jobs.every).toHaveProperty('takedown-poll');
    expect(jobs.events).not.toContain('takedown-poll');
  });
});
