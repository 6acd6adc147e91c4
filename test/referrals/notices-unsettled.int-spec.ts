import type { UnsettledNotices } from '#contract/referrals';
import type { Console } from '../support/console.js';
import { signedIn } from '../support/contacts.js';
import { NoticeStory } from '../support/notices.js';
import { act } from '../support/referrals.js';
import { headerOf } from '../support/test-smtp.js';

const now = '2026-12-01T09:00:00.000Z';

describe('a mail of which nobody knows whether it arrived', () => {
  let story: NoticeStory;
  let kim: Console;

  beforeAll(async () => {
    story = await NoticeStory.begin(now);
    kim = await signedIn(story.api, 'kim');
  });

  beforeEach(() => {
    story.smtp.temper = 'take';
    story.smtp.sent.length = 0;
  });

  afterAll(() => story.end());

  const listed = (page = story.noor) =>
    page.must<UnsettledNotices>('GET', '/api/referrals/notices/unsettled');
  const resolve = (id: string, outcome: string, page = story.noor) =>
    page.ask('POST', `/api/referrals/notices/${id}/resolve`, { outcome });
  const ids = () => story.smtp.sent.map(({ raw }) => headerOf(raw, 'message-id'));

  /** An appointment whose clinic was asked, by a server that said no more, or no. */
  async function asked(temper: 'fall_silent' | 'refuse') {
    const { appointment } = await story.booked();
    await story.tell(appointment.id);
    story.smtp.temper = temper;
    await story.send(appointment.id);
    story.smtp.temper = 'take';
    const [notice] = await story.notices(appointment.id);
    return { appointment, id: notice?.id ?? '' };
  }

  it('is on the list, goes again only when a person says so, and is the same message then', async () => {
    const { appointment, id } = await asked('fall_silent');
    await story.sending.sweep('helpwanted');
    expect(await story.send(appointment.id)).toEqual(['clinic_request unsure']);
    expect(await listed()).toEqual({
      notices: [{ id, appointmentId: appointment.id, kind: 'clinic_request', state: 'unsure', at: now }],
      total: 1,
    });
    expect((await resolve(id, 'again')).status).toBe(204);
    expect((await resolve(id, 'again')).status).toBe(409);
    expect(await story.send(appointment.id)).toEqual(['clinic_request sent']);
    expect([ids().length, new Set(ids()).size]).toEqual([2, 1]);
    expect((await listed()).total).toBe(0);
  }, 60_000);

  it('may have arrived: a cancellation follows it, and so it does when somebody leaves it', async () => {
    const { appointment, id } = await asked('fall_silent');
    expect((await resolve(id, 'leave')).status).toBe(204);
    await act(story.noor, appointment, ['cancel']);
    expect(await story.send(appointment.id)).toEqual(['clinic_request sent', 'clinic_cancel sent']);
  }, 60_000);

  it('sent again after a cancel is not sent', async () => {
    const { appointment, id } = await asked('refuse');
    await act(story.noor, appointment, ['cancel']);
    await resolve(id, 'again');
    expect(await story.send(appointment.id)).toEqual(['clinic_request dropped']);
    expect(story.smtp.sent).toEqual([]);
  });

  it('or that no server will take says so, until somebody leaves it', async () => {
    const { appointment, id } = await asked('refuse');
    expect((await listed()).notices).toMatchObject([{ id, state: 'failed' }]);
    await resolve(id, 'leave');
    expect([(await listed()).total, (await story.notices(appointment.id))[0]?.state]).toEqual([0, 'dropped']);
  });

  it('A8 P11 is nobody’s of another programme, and each look and decision leaves one entry', async () => {
    const { appointment, id } = await asked('refuse');
    const entries = async () => {
      const [row] = await story.database.query<{ all: number; own: number }>(
        `select count(*)::int as all, count(*) filter (where subject_id = $1 and action = 'notice:resolve')::int as own
         from audit.entry where action like 'notice:%'`,
        [appointment.id],
      );
      return row;
    };
    expect(await listed(kim)).toEqual({ notices: [], total: 0 });
    expect((await resolve(id, 'leave', kim)).status).toBe(404);
    const before = await entries();
    await listed();
    await resolve(id, 'leave');
    expect(await entries()).toEqual({ all: (before?.all ?? 0) + 2, own: 1 });
  });
});
