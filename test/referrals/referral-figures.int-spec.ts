import { randomUUID } from 'node:crypto';
import type { AppointmentState, OutcomeResult, ReferralFiguresView } from '#contract/referrals';
import { startApi, type TestApi } from '../support/api.js';
import { setClock } from '../support/clock.js';
import type { Console } from '../support/console.js';
import { promoteSam, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { addAppointmentIn, createGroup, joinGroup } from '../support/groups.js';
import { addAppointment, addClinic, addSlots } from '../support/referrals.js';

describe('figures of referrals', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let sam: Console;
  let ada: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    await promoteSam(database);
    api = await startApi({ database });
    setClock(api.application, '2026-11-28T12:00:00Z');
    [noor, sam, ada] = [await signedIn(api, 'noor'), await signedIn(api, 'sam'), await signedIn(api, 'ada')];
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const of = (year: number) => sam.must<ReferralFiguresView>('GET', `/api/referrals/figures?year=${year}`);
  /** An appointment that was asked for and booked at an instant, and is so many days later. */
  const add = async (bookedAt: string, state: AppointmentState = 'booked', days = 7, programme?: string) => {
    const startsAt = new Date(Date.parse(bookedAt) + days * 86_400_000).toISOString();
    const made = await addAppointmentIn(database, state, { startsAt, ...(programme && { programme }) });
    await database.query('update referrals.appointment set booked_at = $2, created_at = $2 where id = $1', [
      made.id,
      bookedAt,
    ]);
    return made;
  };
  const know = async (appointmentId: string, result: OutcomeResult, supersedes: string | null = null) => {
    const id = randomUUID();
    await database.query(
      `insert into referrals.outcome
         (id, programme_id, appointment_id, result, started_on, recorded_by, recorded_at, supersedes)
       select $2, programme_id, id, $3, case $3 when 'started' then date '2017-02-01' end, created_by, now(), $4
       from referrals.appointment where id = $1`,
      [appointmentId, id, result, supersedes],
    );
    return id;
  };

  it('of 2016: 41 were booked and at least 24 started, by the year on the wall', async () => {
    const edges = ['2015-12-31T23:00:00Z', '2016-12-31T22:59:59.999Z'];
    const inside = [
      ...edges,
      ...Array.from({ length: 39 }, (_, index) => `2016-03-${10 + (index % 20)}T10:00:00Z`),
    ];
    const made: string[] = [];
    for (const at of inside) made.push((await add(at, 'fulfilled')).id);
    // A minute to early, a minute too late, and of the other programme.
    for (const at of ['2015-12-31T22:59:59.999Z', '2016-12-31T23:00:00Z'])
      await know((await add(at)).id, 'started');
    await know((await add('2016-05-02T10:00:00Z', 'booked', 7, 'stop_it_now')).id, 'started');
    for (const id of made.slice(0, 24)) await know(id, 'started');
    for (const id of made.slice(24, 34)) await know(id, 'not_started');
    for (const id of made.slice(34, 38)) await know(id, 'unknown');
    const figures = await of(2016);
    expect(figures).toMatchObject({
      from: '2016-01-01',
      to: '2017-01-01',
      booked: 41,
      started: { value: 24, qualifier: 'at_least', base: 41, unknown: 7 },
      noShows: { value: 0, qualifier: 'exact', base: 41, unknown: 0 },
      cancelled: 0,
      daysToFirst: 7,
    });
    expect([(await of(2015)).booked, (await of(2017)).booked]).toEqual([1, 1]);
  });

  it('are exact once it is known of all, count only the outcome that holds, and never more than was booked', async () => {
    const [started, changed, missed, cancelled] = [
      await add('2018-02-01T10:00:00Z', 'fulfilled', 3),
      await add('2018-02-02T10:00:00Z', 'fulfilled', 10),
      await add('2018-02-03T10:00:00Z', 'no_show', 20),
      await add('2018-02-04T10:00:00Z', 'cancelled', 4),
    ];
    await know(started.id, 'started', await know(started.id, 'unknown'));
    await know(changed.id, 'not_started', await know(changed.id, 'started'));
    const before = await of(2018);
    expect(before.started).toEqual({ value: 1, qualifier: 'at_least', base: 4, unknown: 1 });
    await know(missed.id, 'not_started');
    expect(await of(2018)).toMatchObject({
      booked: 4,
      started: { value: 1, qualifier: 'exact', base: 4, unknown: 0 },
      noShows: { value: 1, qualifier: 'exact' },
      cancelled: 1,
      daysToFirst: 7,
    });
    // A second appointment of the same person is no first one.
    const again = await add('2018-03-01T10:00:00Z', 'fulfilled', 90);
    await database.query('update referrals.appointment set contact_id = $2 where id = $1', [
      again.id,
      cancelled.contactId,
    ]);
    expect((await of(2018)).daysToFirst).toBe(7);
  });

  it('say of a year in which nothing was booked that nothing was', async () => {
    const { daysToFirst, ...figures } = await of(2012);
    expect(daysToFirst).toBeUndefined();
    expect(figures).toMatchObject({
      booked: 0,
      started: { value: 0, qualifier: 'exact', base: 0, unknown: 0 },
      cancelled: 0,
    });
  });

  it('say who waits in each region, and in how many days each service has a free time', async () => {
    const group = await createGroup(database, ada, { region: 'Groningen', capacity: 0 });
    await joinGroup(noor, group.id);
    await joinGroup(noor, group.id);
    const [soon, full] = [await addClinic(database), await addClinic(database)];
    await addSlots(database, soon.hostIds[0] ?? '', [
      '2026-11-28T23:00Z',
      '2026-12-09T09:00Z',
      '2026-11-28T09:00Z',
    ]);
    const [taken = ''] = await addSlots(database, full.hostIds[0] ?? '', ['2026-12-01T09:00Z']);
    await addAppointment(database, {
      slotId: taken,
      contactId: randomUUID(),
      login: 'noor@demo.test',
      state: 'booked',
    });
    const { waiting, nextFree } = await of(2026);
    expect(waiting).toContainEqual({ region: 'Groningen', people: 2 });
    expect(nextFree).toContainEqual({ serviceId: soon.serviceId, days: 1 });
    expect(nextFree).toContainEqual({ serviceId: full.serviceId });
  });

  it('P11 A8 are for supervisors of the programme, and each look leaves one entry', async () => {
    const entries = () =>
      database.query(`select from audit.entry where action = 'figures:read'`).then((rows) => rows.length);
    const before = await entries();
    for (const page of [noor, ada])
      expect((await page.ask('GET', '/api/referrals/figures?year=2016')).status).toBe(403);
    for (const wrong of ['', '?year=x', '?year=1999', '?year=2016.5'])
      expect([wrong, (await sam.ask('GET', `/api/referrals/figures${wrong}`)).status]).toEqual([wrong, 400]);
    await of(2016);
    expect(await entries()).toBe(before + 1);
  });
});
