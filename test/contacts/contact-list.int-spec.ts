import type { ContactPage } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import type { Console } from '../support/console.js';
import { closed, draft, promoteSam, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('the list of contacts', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let sam: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    await promoteSam(database);
    api = await startApi({ database });
    noor = await signedIn(api, 'noor');
    sam = await signedIn(api, 'sam');
    // Many at one instant, so that a page ends among equals.
    await database.query(
      `insert into contacts.contact (id, programme_id, create_key, channel, kind, state, form_version, owner_id, started_at, closed_at, answers)
       select gen_random_uuid(), p.id, gen_random_uuid(), 'phone', 'counselling', 'closed', '2016.1', s.id,
         '2026-11-01T12:00:00Z'::timestamptz - (n / 7) * interval '1 day', now(),
         jsonb_build_object('primary_topic', (array['ncii', 'grooming'])[1 + n % 2], 'referred_to', array[(array['police', 'csg', 'none'])[1 + n % 3]])
       from programmes.programme p, identity.staff s, generate_series(0, 129) n
       where p.code = 'helpwanted' and s.login = 'noor@demo.test'`,
    );
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const list = (page: Console, query: Record<string, string> = {}): Promise<ContactPage> =>
    page.must('GET', `/api/contacts?${new URLSearchParams(query)}`);

  it('goes on from page to page, each contact once, newest first, while new ones come', async () => {
    const seen: string[] = [];
    const times: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: ContactPage = await list(noor, { state: 'closed', ...(cursor && { cursor }) });
      seen.push(...page.contacts.map(({ id }) => id));
      times.push(...page.contacts.map(({ startedAt }) => startedAt));
      cursor = page.next;
      await closed(noor);
    }
    expect(new Set(seen).size).toBe(130);
    expect(seen).toHaveLength(130);
    expect(times).toEqual(times.toSorted().reverse());
  });

  it('shows what every filter asks for and nothing else', async () => {
    const all = async (query: Record<string, string>) => (await list(noor, query)).contacts;
    expect((await all({ topic: 'grooming' })).every(({ primaryTopic }) => primaryTopic === 'grooming')).toBe(
      true,
    );
    expect((await all({ referredTo: 'csg' })).every(({ referredTo }) => referredTo.includes('csg'))).toBe(
      true,
    );
    expect(await all({ referredTo: 'csg', topic: 'grooming' })).toHaveLength(22);
    expect(await all({ channel: 'email' })).toEqual([]);
    expect(await all({ from: '2026-11-01', to: '2026-11-01' })).toHaveLength(7);
    expect(await all({ counsellor: 'me', from: '2026-10-31', to: '2026-11-01' })).toHaveLength(14);
  });

  it('begins and ends a day by the clock on the wall, also on the day the clocks go back', async () => {
    const at = [
      '2026-10-24T21:59:59Z',
      '2026-10-24T22:00:00Z',
      '2026-10-25T22:59:59Z',
      '2026-10-25T23:00:00Z',
    ];
    for (const startedAt of at) await draft(sam, { startedAt, kind: 'prank' });
    const { contacts } = await list(sam, { from: '2026-10-25', to: '2026-10-25', kind: 'prank' });
    expect(contacts.map(({ startedAt }) => startedAt)).toEqual([
      '2026-10-25T22:59:59.000Z',
      '2026-10-24T22:00:00.000Z',
    ]);
  });

  it('shows a draft to its owner and to a supervisor only, and counts it for them', async () => {
    const mine = await draft(noor, { kind: 'silent' });
    const theirs = await draft(sam, { kind: 'silent' });
    const ids = async (page: Console) => (await list(page, { kind: 'silent' })).contacts.map(({ id }) => id);
    expect(await ids(noor)).toEqual([mine.id]);
    expect((await ids(sam)).toSorted()).toEqual([mine.id, theirs.id].toSorted());
    expect(await noor.must('GET', '/api/contacts/counts')).toEqual({ myDrafts: 1, newReports: 0 });
    expect(await sam.must('GET', '/api/contacts/counts')).toMatchObject({ staleDrafts: 4 });
  });

  it.each([
    ['cursor=nonsense', 'cursor'],
    [`cursor=${Buffer.from('{"at":"x","id":"y"}').toString('base64url')}`, 'cursor'],
    ['from=2026-02-30', 'from'],
    ['state=open', 'state'],
    ['counsellor=everyone', 'counsellor'],
    ['secret=1', 'secret'],
    ["topic=x'--", 'topic'],
  ])('refuses %s by name', async (query, field) => {
    const { status, body } = await noor.ask('GET', `/api/contacts?${query}`);
    expect([status, body]).toEqual([400, { error: { code: 'invalid', field } }]);
  });
});
