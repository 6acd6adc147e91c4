import type {
  EnrolmentView,
  GroupSession,
  GroupSummary,
  GroupView,
  OfferedSeats,
  PlannedSession,
} from '#contract/referrals';
import { startApi, type TestApi } from '../support/api.js';
import { setClock } from '../support/clock.js';
import type { Console } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createGroup, joinGroup } from '../support/groups.js';

describe('a peer support group that closes, and seats offered by hand', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let ada: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    [noor, ada] = [await signedIn(api, 'noor'), await signedIn(api, 'ada')];
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const planning = '/api/directory/groups';
  const read = (id: string) => noor.must<GroupView>('GET', `/api/referrals/groups/${id}`);
  const save = (id: string, more: object) => ada.ask<GroupSummary>('PUT', `${planning}/${id}`, more);
  const states = ({ enrolments }: GroupView) => enrolments.map(({ state }) => state);

  it('takes nobody new, offers nothing more, and keeps who waits on a list to call', async () => {
    const { id } = await createGroup(database, ada);
    const { enrolment } = await joinGroup(noor, id);
    await joinGroup(noor, id);
    const { body: closed } = await save(id, { revision: 1, closed: true });
    expect(closed).toMatchObject({ taken: 1, waiting: 1, revision: 2 });
    expect(closed.closedAt).toBeDefined();
    const { id: contactId } = await draft(noor);
    const asked = { contactId, callerRole: 'partner' };
    const refused = await noor.ask('POST', `/api/referrals/groups/${id}/enrolments`, asked);
    expect([refused.status, refused.body]).toEqual([409, { error: { code: 'closed' } }]);
    // An offer that was made stands; the seat of one who says no goes to nobody.
    const steps = `/api/referrals/enrolments/${enrolment.id}/steps`;
    await noor.must('POST', steps, { step: 'decline', revision: enrolment.revision });
    expect(states(await read(id))).toEqual(['waiting', 'declined']);
    expect(await noor.must('POST', `/api/referrals/groups/${id}/offers`)).toEqual({ offered: [] });
    expect((await save(id, { revision: 2, capacity: 4 })).body.taken).toBe(0);
    const reopened = await save(id, { revision: 3, closed: false });
    expect(reopened.body.closedAt).toBeUndefined();
    expect(states(await read(id))).toEqual(['offered', 'declined']);
  });

  it('of one that closes while somebody joins, each is told how it stands and nobody is left in between', async () => {
    const { id } = await createGroup(database, ada, { capacity: 2 });
    const { id: contactId } = await draft(noor);
    const [closed, joined] = await Promise.all([
      save(id, { revision: 1, closed: true }),
      noor.ask('POST', `/api/referrals/groups/${id}/enrolments`, { contactId, callerRole: 'partner' }),
    ]);
    expect(closed.status).toBe(200);
    expect(states(await read(id))).toEqual(joined.status === 201 ? ['offered'] : []);
    expect([201, 409]).toContain(joined.status);
  });

  it('tells everyone who waits their place in the row, also from their contact', async () => {
    const { id } = await createGroup(database, ada);
    await joinGroup(noor, id);
    const second = await joinGroup(noor, id);
    const urgent = await joinGroup(noor, id, { urgent: true });
    const places = (await read(id)).enrolments.map((each) => [each.id, each.position]);
    expect(places.slice(1)).toEqual([
      [urgent.enrolment.id, 1],
      [second.enrolment.id, 2],
    ]);
    const { enrolments } = await noor.must<{ enrolments: EnrolmentView[] }>(
      'GET',
      `/api/contacts/${second.enrolment.contactId}/enrolments`,
    );
    expect(enrolments[0]).toMatchObject({ state: 'waiting', position: 2 });
  });

  it('shows the meetings beforehand as they will be, through the change of the clocks, and stores none', async () => {
    const { id } = await createGroup(database, ada);
    const plan = { date: '2026-10-12', time: '19:30', minutes: 90, weeks: 2, everyWeeks: 2 };
    const query = new URLSearchParams(Object.entries(plan).map(([name, said]) => [name, String(said)]));
    const shown = await ada.must<PlannedSession[]>('GET', `${planning}/preview?${query.toString()}`);
    expect(shown.map(({ startsAt, wallTime }) => [startsAt, wallTime])).toEqual([
      ['2026-10-12T17:30:00.000Z', '2026-10-12T19:30'],
      ['2026-10-26T18:30:00.000Z', '2026-10-26T19:30'],
    ]);
    expect(await ada.must('GET', `${planning}/${id}/sessions`)).toEqual([]);
    const planned = await ada.must<GroupSession[]>('POST', `${planning}/${id}/sessions`, plan);
    expect(planned).toEqual(shown.map((session) => expect.objectContaining({ ...session }) as unknown));
    expect(await ada.must('GET', `${planning}/${id}/sessions`)).toEqual(planned);
    query.set('time', '02:30');
    query.set('date', '2026-10-25');
    expect((await ada.ask('GET', `${planning}/preview?${query.toString()}`)).status).toBe(400);
  });

  // The last, since it moves the clock.
  it('offers by hand what has become free before the job comes round, to the next in line and never more', async () => {
    const { id } = await createGroup(database, ada, { offerHours: 1 });
    const [first, second] = [await joinGroup(noor, id), await joinGroup(noor, id)];
    await joinGroup(noor, id);
    const offer = () => noor.must<OfferedSeats>('POST', `/api/referrals/groups/${id}/offers`);
    expect(await offer()).toEqual({ offered: [] });
    setClock(api.application, new Date(Date.now() + 61 * 60_000).toISOString());
    const page = await signedIn(api, 'noor');
    const asked = () => page.must<OfferedSeats>('POST', `/api/referrals/groups/${id}/offers`);
    const answers = await Promise.all([asked(), asked(), asked()]);
    expect(answers.flatMap(({ offered }) => offered.map((each) => each.id))).toEqual([second.enrolment.id]);
    const { enrolments, taken } = await page.must<GroupView>('GET', `/api/referrals/groups/${id}`);
    expect(taken).toBe(1);
    expect(enrolments.find((each) => each.id === first.enrolment.id)).toMatchObject({ lapsed: true });
  });
});
