import { randomUUID } from 'node:crypto';
import type { NoticeLooks, NoticeProbes, NoticeView, TargetProbes } from '#contract/takedown';
import { startApi, type TestApi } from '../support/api.js';
import { Console } from '../support/console.js';
import { signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { approvedNotice, step } from '../support/takedown.js';

const seenAt = (id: string) => `/api/takedown/targets/${id}/seen`;

describe('what a person saw at an address', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let tara: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    noor = await signedIn(api, 'noor');
    tara = new Console(api);
    await tara.signIn('tara@demo.test');
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  /** A notice that was sent, and its only target in this state. */
  async function standing(state: string): Promise<{ readonly notice: NoticeView; readonly id: string }> {
    const notice = await approvedNotice({ database, process: api.application });
    await step(api.application, notice.id, 'dispatch', 'succeed');
    await database.query('update takedown.target set state = $2 where notice_id = $1', [notice.id, state]);
    return { notice, id: notice.addresses[0]?.id ?? '' };
  }
  async function probesOf({ id }: NoticeView, page = tara): Promise<TargetProbes> {
    const { targets } = await page.must<NoticeProbes>('GET', `/api/takedown/notices/${id}/probes`);
    return targets[0] as TargetProbes;
  }
  async function say(notice: NoticeView, seen: string, page = tara) {
    const { targetId, stateAt } = await probesOf(notice);
    return page.ask('POST', seenAt(targetId), { seen, stateAt });
  }

  it('makes it gone, with who and when, and one entry in the audit trail', async () => {
    const { notice, id } = await standing('claimed_removed');
    expect((await probesOf(notice)).says).toEqual(['gone', 'there']);
    expect((await say(notice, 'gone')).status).toBe(200);
    const probes = await probesOf(notice);
    expect(probes).toMatchObject({ state: 'verified_gone', lastSeen: { seen: 'gone', by: 'Tara (demo)' } });
    const entries = await database.query('select action from audit.entry where subject_id = $1', [id]);
    expect(entries).toEqual([{ action: 'takedown:seen_gone' }]);
  });

  it('can be taken back', async () => {
    const { notice } = await standing('restricted');
    await say(notice, 'gone');
    expect((await probesOf(notice)).says).toEqual(['there', 'undo']);
    await say(notice, 'undo');
    expect(await probesOf(notice)).toMatchObject({ state: 'restricted', says: ['gone'] });
  });

  it('is there again, offers a new request, which knows the one before, and then cannot be taken back', async () => {
    const { notice, id } = await standing('verified_gone');
    await say(notice, 'there');
    expect(await probesOf(notice)).toMatchObject({ state: 'reappeared', says: ['undo'], reopens: true });
    const again = await tara.must<NoticeView>('POST', `/api/takedown/targets/${id}/reopen`, {
      key: randomUUID(),
    });
    expect(again.previous?.id).toBe(notice.id);
    expect(await probesOf(notice)).toMatchObject({ says: [], reopens: false });
  });

  it('is refused when the target changed since it was read, or when it says nothing new', async () => {
    const { notice, id } = await standing('claimed_removed');
    const { stateAt } = await probesOf(notice);
    await say(notice, 'gone');
    expect((await tara.ask('POST', seenAt(id), { seen: 'gone', stateAt })).status).toBe(409);
    expect((await say(notice, 'gone')).status).toBe(409);
    expect((await tara.ask('POST', seenAt(id), { seen: 'maybe', stateAt })).status).toBe(400);
    const { notice: decided, id: other } = await standing('claimed_removed');
    const { stateAt: before } = await probesOf(decided);
    await database.query(
      `update takedown.target set state = 'restricted', state_at = state_at + interval '1 second' where id = $1`,
      [other],
    );
    expect((await tara.ask('POST', seenAt(other), { seen: 'gone', stateAt: before })).status).toBe(409);
    const { notice: draft } = await standing('open');
    expect((await say(draft, 'gone')).status).toBe(409);
  });

  it('is written down once by twenty who say it at the same moment', async () => {
    const { notice, id } = await standing('claimed_removed');
    const { stateAt } = await probesOf(notice);
    const all = await Promise.all(
      Array.from({ length: 20 }, () => tara.ask('POST', seenAt(id), { seen: 'gone', stateAt })),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    const rows = await database.query('select from takedown.sighting where target_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });

  it('is for those who follow notices up, and read by all who read notices', async () => {
    const { notice } = await standing('claimed_removed');
    expect((await say(notice, 'gone', noor)).status).toBe(403);
    expect((await probesOf(notice, noor)).says).toEqual([]);
  });

  it('answers that something answers again, also at a notice that is closed', async () => {
    const { notice, id } = await standing('verified_gone');
    await database.query(
      `insert into takedown.probe_course (id, programme_id, target_id, notice_id, purpose, since, look_at)
       select gen_random_uuid(), programme_id, id, notice_id, 'reappearance', state_at, now()
       from takedown.target where id = $1`,
      [id],
    );
    const looks = async () => (await noor.must<NoticeLooks>('GET', '/api/takedown/looks')).notices;
    expect(await looks()).toEqual([{ id: notice.id, reference: notice.reference, targets: 1 }]);
    expect(await probesOf(notice)).toMatchObject({ says: ['gone', 'there'] });
    await say(notice, 'gone');
    expect(await looks()).toEqual([]);
    expect(await probesOf(notice)).toMatchObject({ state: 'verified_gone', says: ['there'] });
  });

  it('is not asked by a machine of minors unless an administrator says so, which is recorded', async () => {
    const ada = new Console(api);
    await ada.signIn('ada@demo.test');
    await ada.must('POST', '/api/session/programme', { code: 'helpwanted' });
    const path = '/api/takedown/probing';
    expect(await ada.must('GET', path)).toEqual({ minors: false });
    expect((await tara.ask('PUT', path, { minors: true })).status).toBe(403);
    expect(await ada.must('PUT', path, { minors: true })).toEqual({ minors: true });
    expect(await ada.must('GET', path)).toEqual({ minors: true });
    await ada.must('PUT', path, { minors: false });
    const entries = await database.query<{ action: string }>(
      `select action from audit.entry where action like 'probing:%' order by at`,
    );
    expect(entries.map(({ action }) => action).filter((action) => action !== 'probing:read')).toEqual([
      'probing:allow',
      'probing:forbid',
    ]);
  });
});
