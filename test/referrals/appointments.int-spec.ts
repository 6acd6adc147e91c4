import { randomUUID } from 'node:crypto';
import type {
  AppointmentView,
  AppointmentWeek,
  ContactAppointments,
  FreeSlots,
  ServicesView,
} from '#contract/referrals';
import { startApi, type TestApi } from '../support/api.js';
import { setClock } from '../support/clock.js';
import type { Console } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { act, addClinic, addSlots, book, hold } from '../support/referrals.js';

const now = '2026-11-25T09:00:00.000Z';
const minutesLater = (minutes: number): string => new Date(Date.parse(now) + minutes * 60_000).toISOString();

describe('an appointment', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let sam: Console;
  let contactId: string;
  let samsContact: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    setClock(api.application, now);
    [noor, sam] = [await signedIn(api, 'noor'), await signedIn(api, 'sam')];
    contactId = (await draft(noor)).id;
    samsContact = (await draft(sam)).id;
  });

  beforeEach(() => setClock(api.application, now));

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const clinicWith = async (starts: readonly string[], more: Parameters<typeof addClinic>[1] = {}) => {
    const clinic = await addClinic(database, more);
    const slots = await addSlots(database, clinic.hostIds[0] ?? '', starts);
    return { ...clinic, slots };
  };
  const free = (serviceId: string, query = '') =>
    noor.must<FreeSlots>(
      'GET',
      `/api/referrals/services/${serviceId}/slots?from=2026-11-25&to=2027-01-20${query}`,
    );

  it('is held, booked by whoever holds it, and says who calls', async () => {
    const { slots, hostIds, serviceId } = await clinicWith(['2026-12-01T09:00Z']);
    const { status, body: held } = await hold(noor, contactId, slots[0] ?? '');
    expect([status, held]).toEqual([
      201,
      {
        id: expect.any(String) as string,
        contactId,
        serviceId,
        hostId: hostIds[0],
        hostName: 'Behandelaar 1',
        partner: 'Kliniek',
        startsAt: '2026-12-01T09:00:00.000Z',
        endsAt: '2026-12-01T09:50:00.000Z',
        wallTime: '2026-12-01T10:00',
        zone: 'Europe/Amsterdam',
        direction: 'client_calls',
        state: 'held',
        holdUntil: minutesLater(10),
        revision: 1,
      },
    ]);
    expect((await act(sam, held, ['confirm'])).status).toBe(403);
    const { body: booked } = await act(noor, held, ['confirm']);
    expect(booked).toMatchObject({ state: 'booked', revision: 2 });
    expect(booked.holdUntil).toBeUndefined();
    // Asked twice, as after an answer that was lost, it is the same.
    expect((await act(noor, held, ['confirm'])).body).toEqual(booked);
  });

  it('R5 asked for with the same key again, at once and later, is one appointment', async () => {
    const { slots } = await clinicWith(['2026-12-01T09:00Z', '2026-12-01T10:00Z']);
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => hold(noor, contactId, slots[0] ?? '', key)),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    const later = await hold(noor, contactId, slots[1] ?? '', key);
    expect(later.body.id).toBe(answers[0]?.body.id);
    expect((await hold(sam, samsContact, slots[1] ?? '', key)).status).toBe(409);
  });

  it('that is taken is refused with the nearest free times, those of the same clinician first', async () => {
    const { slots, hostIds } = await clinicWith(
      ['2026-12-01T09:00Z', '2026-12-02T09:00Z', '2026-12-08T09:00Z', '2026-12-01T11:00Z'],
      { hosts: 2 },
    );
    const others = await addSlots(database, hostIds[1] ?? '', ['2026-12-01T09:00Z', '2026-12-03T09:00Z']);
    await book(noor, contactId, slots[0] ?? '');
    await book(noor, contactId, slots[3] ?? '');
    const { status, body } = await hold(sam, samsContact, slots[0] ?? '');
    expect([status, body.error.code]).toEqual([409, 'slot_taken']);
    expect(body.error.alternatives?.map(({ id }) => id)).toEqual([slots[1], slots[2], ...others]);
  });

  it('that overlaps another of the same clinician is refused too, and one that follows at once is not', async () => {
    const { slots, hostIds } = await clinicWith(['2026-12-01T09:00Z', '2026-12-01T09:50Z']);
    const [across = ''] = await addSlots(database, hostIds[0] ?? '', ['2026-12-01T09:30Z']);
    await book(noor, contactId, slots[0] ?? '');
    expect((await hold(sam, samsContact, across)).status).toBe(409);
    expect((await hold(sam, samsContact, slots[1] ?? '')).status).toBe(201);
  });

  it('that is held too long is somebody else’s to book, and no longer to confirm', async () => {
    const { slots, serviceId } = await clinicWith(['2026-12-01T09:00Z']);
    const { body: held } = await hold(noor, contactId, slots[0] ?? '');
    setClock(api.application, minutesLater(9));
    expect((await hold(sam, samsContact, slots[0] ?? '')).status).toBe(409);
    expect((await free(serviceId)).slots).toEqual([]);
    setClock(api.application, minutesLater(10));
    expect(await noor.must('GET', `/api/referrals/appointments/${held.id}`)).toMatchObject({
      state: 'expired',
    });
    expect((await act(noor, held, ['confirm'])).status).toBe(409);
    expect((await free(serviceId)).slots.map(({ id }) => id)).toEqual(slots);
    // Ten want it at once: one expires the old hold and has it.
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => hold(sam, samsContact, slots[0] ?? '')),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array<number>(9).fill(409)]);
    const rows = await database.query<{ state: string }>(
      'select state from referrals.appointment where id = $1',
      [held.id],
    );
    expect(rows).toEqual([{ state: 'expired' }]);
  });

  it('is confirmed or cancelled, whichever comes first, when both are asked at once', async () => {
    const { slots } = await clinicWith(
      Array.from({ length: 12 }, (_, index) => `2026-12-${String(index + 1).padStart(2, '0')}T09:00Z`),
    );
    for (const slot of slots) {
      const { body: held } = await hold(noor, contactId, slot);
      const [confirmed, cancelled] = await Promise.all([
        act(noor, held, ['confirm']),
        act(noor, held, ['cancel']),
      ]);
      // Cancelling names the revision it saw, so that it never undoes what came between.
      expect([confirmed.status, cancelled.status].toSorted()).toEqual([200, 409]);
      const { state } = await noor.must<AppointmentView>('GET', `/api/referrals/appointments/${held.id}`);
      expect(state).toBe(confirmed.status === 200 ? 'booked' : 'cancelled');
    }
  });

  it('is moved to a free time; to a taken one it is not, and both keep theirs', async () => {
    const { slots } = await clinicWith(['2026-12-01T09:00Z', '2026-12-01T10:00Z', '2026-12-01T11:00Z']);
    const [first, second] = [
      await book(noor, contactId, slots[0] ?? ''),
      await book(noor, contactId, slots[1] ?? ''),
    ];
    const refused = await act(noor, first, ['move', { slotId: slots[1] }]);
    expect([refused.status, refused.body.error.code]).toEqual([409, 'slot_taken']);
    expect(refused.body.error.alternatives?.map(({ id }) => id)).toEqual([slots[2]]);
    for (const each of [first, second])
      expect(await noor.must('GET', `/api/referrals/appointments/${each.id}`)).toEqual(each);
    const { body: moved } = await act(sam, first, ['move', { slotId: slots[2] }]);
    expect(moved).toMatchObject({ startsAt: '2026-12-01T11:00:00.000Z', revision: first.revision + 1 });
    expect((await act(noor, first, ['move', { slotId: slots[0] }])).body.error.code).toBe('conflict');
    expect((await hold(noor, contactId, slots[0] ?? '')).status).toBe(201);
  });

  it('of two who want each other’s time both keep their own', async () => {
    const { slots } = await clinicWith(['2026-12-01T09:00Z', '2026-12-01T10:00Z']);
    const [first, second] = [
      await book(noor, contactId, slots[0] ?? ''),
      await book(noor, contactId, slots[1] ?? ''),
    ];
    const answers = await Promise.all([
      act(noor, first, ['move', { slotId: slots[1] }]),
      act(noor, second, ['move', { slotId: slots[0] }]),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([409, 409]);
    for (const each of [first, second])
      expect(await noor.must('GET', `/api/referrals/appointments/${each.id}`)).toEqual(each);
  });

  it('stays with its service, and does not begin in the past', async () => {
    const { slots } = await clinicWith(['2026-12-01T09:00Z', '2026-11-25T09:00Z']);
    const elsewhere = await clinicWith(['2026-12-01T09:00Z']);
    const booked = await book(noor, contactId, slots[0] ?? '');
    const other = await act(noor, booked, ['move', { slotId: elsewhere.slots[0] }]);
    expect([other.status, other.body.error]).toEqual([400, { code: 'invalid', field: 'slotId' }]);
    expect((await act(noor, booked, ['move', { slotId: slots[1] }])).body.error.code).toBe('slot_taken');
    expect((await hold(noor, contactId, slots[1] ?? '')).body.error.code).toBe('slot_taken');
    expect((await hold(noor, contactId, randomUUID())).status).toBe(404);
  });

  it('took place or did not, said once it has begun, and corrected', async () => {
    const { slots } = await clinicWith(['2026-11-25T09:15Z']);
    const booked = await book(noor, contactId, slots[0] ?? '');
    expect((await act(noor, booked, ['end', { ending: 'fulfilled' }])).status).toBe(409);
    setClock(api.application, minutesLater(15));
    const { body: missed } = await act(sam, booked, ['end', { ending: 'no_show' }]);
    expect(missed).toMatchObject({ state: 'no_show' });
    expect((await act(noor, missed, ['end', { ending: 'fulfilled' }])).body).toMatchObject({
      state: 'fulfilled',
    });
    expect((await act(noor, missed, ['cancel'])).status).toBe(409);
  });

  it('is offered by caller role and date: services, times and booking say the same', async () => {
    const { serviceId, slots } = await clinicWith(['2026-12-01T09:00Z', '2026-12-31T09:00Z'], {
      callerRoles: ['victim'],
      validTo: '2026-12-15',
    });
    const offered = async (query: string): Promise<boolean> => {
      const { services } = await noor.must<ServicesView>('GET', `/api/referrals/services?${query}`);
      return services.some(({ id }) => id === serviceId);
    };
    expect(await offered('callerRole=victim')).toBe(true);
    expect(await offered('callerRole=teacher')).toBe(false);
    expect(await offered('callerRole=victim&date=2026-12-16')).toBe(false);
    expect((await free(serviceId, '&callerRole=victim')).slots.map(({ id }) => id)).toEqual([slots[0]]);
    expect((await free(serviceId, '&callerRole=teacher')).slots).toEqual([]);
    const { id, revision } = await draft(noor);
    await noor.must('PUT', `/api/contacts/${id}`, { revision, answers: { reporter_role: 'teacher' } });
    const refused = await hold(noor, id, slots[0] ?? '');
    expect([refused.status, refused.body.error]).toEqual([400, { code: 'invalid', field: 'contactId' }]);
    expect((await hold(noor, contactId, slots[1] ?? '')).status).toBe(400);
    expect((await hold(noor, contactId, slots[0] ?? '')).status).toBe(201);
  });

  it('stands in its week by the clock on the wall, and with its contact', async () => {
    const { slots, hostIds } = await clinicWith(['2027-03-28T21:30Z', '2027-03-28T22:30Z']);
    const { id } = await draft(noor);
    const [sunday, monday] = [await book(noor, id, slots[0] ?? ''), await book(noor, id, slots[1] ?? '')];
    const week = (day: string) =>
      noor.must<AppointmentWeek>('GET', `/api/referrals/appointments?week=${day}&hostId=${hostIds[0]}`);
    expect(await week('2027-03-24')).toEqual({
      from: '2027-03-22',
      to: '2027-03-28',
      appointments: [sunday],
    });
    expect(await week('2027-03-29')).toEqual({
      from: '2027-03-29',
      to: '2027-04-04',
      appointments: [monday],
    });
    const { body: cancelled } = await act(noor, monday, ['cancel']);
    expect((await week('2027-03-29')).appointments).toEqual([]);
    const { appointments } = await noor.must<ContactAppointments>('GET', `/api/contacts/${id}/appointments`);
    expect(appointments).toHaveLength(2);
    expect(appointments).toEqual(expect.arrayContaining([cancelled, sunday]));
    // What was called off had been booked; what was only held had not.
    expect(cancelled.bookedAt).toBeDefined();
    expect((await noor.ask('GET', '/api/referrals/appointments?week=2027-02-30')).status).toBe(400);
  });
});
