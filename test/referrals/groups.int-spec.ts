import { randomUUID } from 'node:crypto';
import type {
  EnrolmentView,
  GroupSession,
  GroupsView,
  GroupSummary,
  GroupView,
  JoinedGroup,
} from '#contract/referrals';
import { OwnSeats } from '#referrals';
import { SeatOffersProcessor } from '../../apps/worker/src/seat-offers.processor.js';
import { JobsModule } from '../../apps/worker/src/worker.module.js';
import { startApi, type TestApi } from '../support/api.js';
import { setClock } from '../support/clock.js';
import type { Console } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase } from '../support/dump.js';
import { addService, createGroup, joinGroup } from '../support/groups.js';

describe('a peer support group', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let sam: Console;
  let ada: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database }, [JobsModule]);
    [noor, sam, ada] = [await signedIn(api, 'noor'), await signedIn(api, 'sam'), await signedIn(api, 'ada')];
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const planning = '/api/directory/groups';
  const create = (more: object = {}) => createGroup(database, ada, more);
  const read = (page: Console, id: string) => page.must<GroupView>('GET', `/api/referrals/groups/${id}`);
  const step = (page: Console, { id, revision }: EnrolmentView, name: string) =>
    page.ask<EnrolmentView>('POST', `/api/referrals/enrolments/${id}/steps`, { step: name, revision });

  it('is made, changed and planned by an administrator, who sees nobody in it', async () => {
    const group = await create();
    expect(group).toMatchObject({ capacity: 1, taken: 0, waiting: 0, offerHours: 72, revision: 1 });
    const changed = await ada.must<GroupSummary>('PUT', `${planning}/${group.id}`, {
      revision: 1,
      capacity: 6,
    });
    expect(changed).toMatchObject({ capacity: 6, revision: 2 });
    expect((await ada.ask('PUT', `${planning}/${group.id}`, { revision: 1, capacity: 7 })).status).toBe(409);
    const { groups } = await ada.must<GroupsView>('GET', planning);
    expect(groups.map(({ id }) => id)).toContain(group.id);
    for (const [method, path] of [
      ['GET', `/api/referrals/groups/${group.id}`],
      ['POST', `/api/referrals/groups/${group.id}/enrolments`],
    ] as const)
      expect((await ada.ask(method, path)).status).toBe(403);
    expect((await noor.ask('POST', planning)).status).toBe(403);
  });

  it('is refused for a service there is not, or that is for appointments', async () => {
    const { serviceId } = await addService(database, 'appointment');
    const foreign = await addService(database, 'group', 'stop_it_now');
    for (const id of [serviceId, foreign.serviceId, randomUUID()]) {
      const asked = { serviceId: id, region: 'Utrecht', callerRoles: ['partner'], capacity: 1 };
      const { status, body } = await ada.ask('POST', planning, asked);
      expect([status, body]).toEqual([400, { error: { code: 'invalid', field: 'serviceId' } }]);
    }
  });

  it('meets at the time on the wall through the change of the clocks, and at no time that is not one', async () => {
    const { id } = await create();
    const plan = (more: object) =>
      ada.ask<GroupSession[]>('POST', `${planning}/${id}/sessions`, {
        ...{ date: '2026-10-19', time: '19:30', minutes: 90, weeks: 2 },
        ...more,
      });
    const { body } = await plan({});
    expect(body.map(({ startsAt, endsAt, wallTime, zone }) => [startsAt, endsAt, wallTime, zone])).toEqual([
      ['2026-10-19T17:30:00.000Z', '2026-10-19T19:00:00.000Z', '2026-10-19T19:30', 'Europe/Amsterdam'],
      ['2026-10-26T18:30:00.000Z', '2026-10-26T20:00:00.000Z', '2026-10-26T19:30', 'Europe/Amsterdam'],
    ]);
    expect((await plan({ date: '2026-10-26', time: '20:00', weeks: 1 })).status).toBe(409);
    expect((await plan({ date: '2026-10-25', time: '02:30' })).status).toBe(400);
    const later = await plan({ date: '2099-01-05', weeks: 1 });
    const session = later.body.at(-1)?.id ?? '';
    expect((await read(noor, id)).nextSessionAt).toBe('2099-01-05T18:30:00.000Z');
    const left = await ada.must<GroupSession[]>('DELETE', `${planning}/${id}/sessions/${session}`);
    expect(left).toHaveLength(2);
    expect((await ada.ask('DELETE', `${planning}/${id}/sessions/${session}`)).status).toBe(404);
    // What has been stays: people met there.
    expect((await ada.ask('DELETE', `${planning}/${id}/sessions/${left[0]?.id}`)).status).toBe(404);
  });

  it('gives a seat by offer and answer, and what is declined or left goes to the next in the same step', async () => {
    const { id } = await create();
    const [first, second, third] = [
      await joinGroup(noor, id),
      await joinGroup(sam, id),
      await joinGroup(noor, id),
    ];
    expect([first, second, third].map(({ enrolment }) => enrolment.state)).toEqual([
      'offered',
      'waiting',
      'waiting',
    ]);
    const urgent = await joinGroup(sam, id, { urgent: true });
    expect((await step(noor, first.enrolment, 'decline')).body.state).toBe('declined');
    const [offered] = (await read(noor, id)).enrolments;
    expect(offered).toMatchObject({ id: urgent.enrolment.id, state: 'offered', urgent: true });
    const seated = await step(sam, offered as EnrolmentView, 'accept');
    expect(seated.body).toMatchObject({ state: 'seated' });
    expect(seated.body.offerUntil).toBeUndefined();
    await step(sam, seated.body, 'leave');
    const { taken, waiting, enrolments } = await read(noor, id);
    expect([taken, waiting, enrolments[0]?.id]).toEqual([1, 1, second.enrolment.id]);
    expect((await step(noor, first.enrolment, 'accept')).status).toBe(409);
  });

  it('is for whom it is meant, and for contacts that whoever asks may see', async () => {
    const { id } = await create();
    const { id: contactId } = await draft(noor);
    const ask = (page: Console, more: object) =>
      page.ask('POST', `/api/referrals/groups/${id}/enrolments`, {
        contactId,
        callerRole: 'partner',
        ...more,
      });
    expect((await ask(noor, { callerRole: 'friend' })).body).toEqual({
      error: { code: 'invalid', field: 'callerRole' },
    });
    expect((await ask(noor, { callerRole: 'self' })).status).toBe(400);
    expect((await ask(sam, {})).status).toBe(404);
    expect((await ask(noor, {})).status).toBe(201);
    expect((await ask(noor, {})).status).toBe(409);
  });

  it('a code acts on its own seat only, however it is typed, and a new one takes its place', async () => {
    const { id } = await create({ capacity: 2 });
    const [one, other] = [await joinGroup(noor, id), await joinGroup(noor, id)];
    const own = api.application.get(OwnSeats, { strict: false });
    expect(await own.step('helpwanted', one.code.toLowerCase().replaceAll('-', ' '), 'accept')).toMatchObject(
      {
        state: 'seated',
      },
    );
    expect((await own.view('helpwanted', other.code)).state).toBe('offered');
    expect(Object.keys(await own.view('helpwanted', one.code)).toSorted()).toEqual(['sessions', 'state']);
    await expect(own.view('stop_it_now', one.code)).rejects.toMatchObject({ code: 'not_found' });
    const wrong = `${one.code.slice(0, -1)}${one.code.endsWith('A') ? 'B' : 'A'}`;
    await expect(own.step('helpwanted', wrong, 'leave')).rejects.toMatchObject({ code: 'not_found' });
    const { code } = await noor.must<JoinedGroup>(
      'POST',
      `/api/referrals/enrolments/${one.enrolment.id}/code`,
    );
    await expect(own.view('helpwanted', one.code)).rejects.toMatchObject({ code: 'not_found' });
    const found = await sam.must<EnrolmentView>('POST', '/api/referrals/enrolments/find', { code });
    expect(found).toMatchObject({ id: one.enrolment.id, state: 'seated' });
    await own.step('helpwanted', code, 'leave');
    const states = (await read(noor, id)).enrolments.map((each) => [each.id, each.state]);
    expect(states).toEqual([
      [other.enrolment.id, 'offered'],
      [one.enrolment.id, 'left'],
    ]);
    const dump = await dumpDatabase(database);
    for (const given of [one.code, other.code, code]) {
      expect(dump).not.toContain(given);
      expect(dump).not.toContain(given.replaceAll('-', ''));
    }
  });

  it('tells how many people wait in each region, once for each, also where there are no seats', async () => {
    const [north, again] = [
      await create({ region: 'Groningen', capacity: 0 }),
      await create({ region: 'Groningen', capacity: 0 }),
    ];
    const south = await create({ region: 'Zeeland', capacity: 0 });
    const { enrolment } = await joinGroup(noor, north.id);
    const path = `/api/referrals/groups/${again.id}/enrolments`;
    await noor.must('POST', path, { contactId: enrolment.contactId, callerRole: 'partner' });
    await joinGroup(noor, again.id);
    await joinGroup(noor, south.id);
    const { regions } = await noor.must<{ regions: { region: string; people: number }[] }>(
      'GET',
      '/api/referrals/groups/waiting',
    );
    const ours = regions.filter(({ region }) => ['Groningen', 'Zeeland'].includes(region));
    expect(ours).toEqual([
      { region: 'Groningen', people: 2 },
      { region: 'Zeeland', people: 1 },
    ]);
    const places = await noor.must('GET', `/api/contacts/${enrolment.contactId}/enrolments`);
    expect(places).toMatchObject({ enrolments: [{ state: 'waiting' }, { state: 'waiting' }] });
  });

  // The last, since it moves the clock.
  it('hands a seat on by a job when nobody answers', async () => {
    const { id } = await create({ offerHours: 24 });
    const [first, second] = [await joinGroup(noor, id), await joinGroup(noor, id)];
    const job = api.application.get(SeatOffersProcessor, { strict: false });
    // Past the api: its sessions end before the offer does.
    const places = () =>
      database.query<{ id: string; state: string; lapsed: boolean }>(
        'select id, state, lapsed from referrals.enrolment where group_id = $1 order by joined_at',
        [id],
      );
    const hour = 3_600_000;
    setClock(api.application, new Date(Date.now() + 23 * hour).toISOString());
    await job.handle();
    expect((await places()).map(({ state }) => state)).toEqual(['offered', 'waiting']);
    setClock(api.application, new Date(Date.now() + 25 * hour).toISOString());
    await Promise.all([job.handle(), job.handle()]);
    expect(await places()).toEqual([
      { id: first.enrolment.id, state: 'declined', lapsed: true },
      { id: second.enrolment.id, state: 'offered', lapsed: false },
    ]);
  });
});
