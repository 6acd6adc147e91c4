import type { AppointmentView } from '#contract/referrals';
import type { Console } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import type { Answer } from '../support/http.js';
import { startProcess, type TestProcess } from '../support/process.js';
import { act, addClinic, addSlots, hold, inHours } from '../support/referrals.js';

/** The last Sundays of March and October: an hour that is not there, and one that comes twice. */
const changes = [
  '2027-03-28T00:00Z',
  '2027-03-28T01:00Z',
  '2027-03-28T02:00Z',
  '2027-10-30T23:00Z',
  '2027-10-31T00:00Z',
  '2027-10-31T01:00Z',
  '2027-10-31T02:00Z',
];
const slotsInAll = 50;
const bookings = 500;

describe('many who book at the same moment, at two processes', () => {
  let database: TestDatabase;
  let processes: TestProcess[];
  /** At each process a page of Noor's, with a contact to refer. */
  let desks: { readonly page: Console; readonly contactId: string }[];

  beforeAll(async () => {
    database = await createTestDatabase();
    const first = await startProcess('api', { database });
    const second = await startProcess('api', { database, originPort: first.port });
    processes = [first, second];
    desks = [];
    for (const [index, process] of processes.entries()) {
      const page = await signedIn(process, index === 0 ? 'noor' : 'sam');
      desks.push({ page, contactId: (await draft(page)).id });
    }
  }, 60_000);

  afterAll(async () => {
    await Promise.all(processes.map((process) => process.stop('SIGKILL')));
    await database.drop();
  });

  const deskOf = (index: number) => desks[index % desks.length] as (typeof desks)[number];
  const statuses = (answers: readonly Answer[]): Record<string, number> =>
    Object.fromEntries(
      Object.entries(Object.groupBy(answers, ({ status }) => status)).map(([status, each]) => [
        status,
        each?.length ?? 0,
      ]),
    );

  it('R9 500 concurrent bookings of 50 slots from two processes: exactly 50 rows, 450 clear refusals, no 5xx, the two DST days included', async () => {
    const { hostIds, serviceId } = await addClinic(database, { hosts: 2 });
    const [one = '', other = ''] = hostIds;
    const ordinary = Array.from({ length: slotsInAll / 2 - changes.length }, (_, index) =>
      inHours(24 + index),
    );
    const times = [...changes, ...ordinary];
    const slots = [...(await addSlots(database, one, times)), ...(await addSlots(database, other, times))];
    expect(slots).toHaveLength(slotsInAll);

    const answers = await Promise.all(
      Array.from({ length: bookings }, (_, index) => {
        const { page, contactId } = deskOf(index + Math.floor(index / slotsInAll));
        return hold(page, contactId, slots[index % slotsInAll] ?? '');
      }),
    );
    expect(statuses(answers)).toEqual({ 201: slotsInAll, 409: bookings - slotsInAll });
    const refusals = answers.filter(({ status }) => status === 409).map(({ body }) => body.error.code);
    expect([...new Set(refusals)]).toEqual(['slot_taken']);

    const held = answers.filter(({ status }) => status === 201).map(({ body }) => body);
    const confirmed = await Promise.all(
      held.map(async (each) => {
        const asked = desks.map(({ page }) => act(page, each, ['confirm']));
        return (await Promise.all(asked)).map(({ status }) => status).toSorted();
      }),
    );
    // Whoever holds it books it; the colleague at the other process does not.
    expect(confirmed.every((each) => each[0] === 200 && [403, 409].includes(each[1] ?? 0))).toBe(true);
    const rows = await database.query<{ host_id: string; starts_at: Date; wall_time: string }>(
      `select host_id, starts_at, wall_time from referrals.appointment where service_id = $1 and state = 'booked'`,
      [serviceId],
    );
    expect(rows).toHaveLength(slotsInAll);
    const booked = rows.map(({ host_id, starts_at }) => `${host_id} ${starts_at.toISOString()}`);
    expect(new Set(booked).size).toBe(slotsInAll);
    expect(booked.toSorted()).toEqual(
      hostIds.flatMap((host) => times.map((time) => `${host} ${new Date(time).toISOString()}`)).toSorted(),
    );
    // The hour that comes twice is two appointments; the one that is skipped is none.
    const walls = rows.filter(({ host_id }) => host_id === one).map(({ wall_time }) => wall_time);
    expect(walls.filter((wall) => wall === '2027-10-31T02:00')).toHaveLength(2);
    expect(walls.filter((wall) => wall.startsWith('2027-03-28T02'))).toHaveLength(0);
  }, 120_000);

  it('R9 what is cancelled is free again, for exactly one of those who want it', async () => {
    const { hostIds } = await addClinic(database);
    const [slot = ''] = await addSlots(database, hostIds[0] ?? '', ['2027-10-31T00:00Z']);
    const { page, contactId } = deskOf(0);
    const { body } = await hold(page, contactId, slot);
    const [booked] = [
      await page.must<AppointmentView>('POST', `/api/referrals/appointments/${body.id}/confirm`),
    ];
    expect((await hold(page, contactId, slot)).status).toBe(409);
    expect((await act(page, booked, ['cancel'])).body).toMatchObject({ state: 'cancelled' });
    const again = await Promise.all(
      Array.from({ length: 10 }, (_, index) => hold(deskOf(index).page, deskOf(index).contactId, slot)),
    );
    expect(statuses(again)).toEqual({ 201: 1, 409: 9 });
  });

  it('R9 moves and bookings that race for one time: one has it, every other keeps their own', async () => {
    const { hostIds } = await addClinic(database, { hosts: 2 });
    const [host = '', other = ''] = hostIds;
    const wanted = (await addSlots(database, host, [inHours(500)]))[0] ?? '';
    const own = await addSlots(
      database,
      other,
      Array.from({ length: 8 }, (_, index) => inHours(600 + index)),
    );
    const moving: AppointmentView[] = [];
    for (const [index, slot] of own.entries()) {
      const { page, contactId } = deskOf(index);
      const { body } = await hold(page, contactId, slot);
      moving.push(await page.must('POST', `/api/referrals/appointments/${body.id}/confirm`));
    }
    const answers = await Promise.all([
      ...moving.map((each, index) => act(deskOf(index).page, each, ['move', { slotId: wanted }])),
      ...moving.map((_, index) => hold(deskOf(index).page, deskOf(index).contactId, wanted)),
    ]);
    const won = answers.filter(({ status }) => status < 300);
    expect(won).toHaveLength(1);
    expect(answers.filter(({ body }) => body.error?.code === 'slot_taken')).toHaveLength(answers.length - 1);
    for (const [index, each] of moving.entries()) {
      const now = await deskOf(index).page.must<AppointmentView>(
        'GET',
        `/api/referrals/appointments/${each.id}`,
      );
      const isMoved = won[0]?.body.id === each.id;
      expect(now).toEqual(isMoved ? won[0]?.body : each);
    }
  }, 60_000);
});
