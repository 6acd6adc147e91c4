import { AuditTrail } from '#audit';
import { startApi, type TestApi } from '../support/api.js';
import type { Console } from '../support/console.js';
import { draft, promoteSam, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { act, addClinic, addSlots, book, hold, inHours } from '../support/referrals.js';

describe('who may reach an appointment', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let sam: Console;
  let kim: Console;
  let ada: Console;
  let contactId: string;
  let slots: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    await promoteSam(database);
    api = await startApi({ database });
    [noor, sam, kim, ada] = [
      await signedIn(api, 'noor'),
      await signedIn(api, 'sam'),
      await signedIn(api, 'kim'),
      await signedIn(api, 'ada'),
    ];
    contactId = (await draft(noor)).id;
    const { hostIds } = await addClinic(database);
    slots = await addSlots(
      database,
      hostIds[0] ?? '',
      Array.from({ length: 9 }, (_, index) => inHours(24 + index)),
    );
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const entries = () =>
    database.query<{ action: string; subject_kind: string; subject_id: string | null }>(
      `select action, subject_kind, subject_id from audit.entry
       where action like 'appointment:%' and programme_id =
         (select id from programmes.programme where code = 'helpwanted') order by position`,
    );

  it('A8 is changed by a colleague and a supervisor of the programme, and by nobody of another', async () => {
    const booked = await book(noor, contactId, slots[0] ?? '');
    expect((await act(kim, booked, ['move', { slotId: slots[1] }])).status).toBe(404);
    expect((await act(kim, booked, ['cancel'])).status).toBe(404);
    expect((await act(kim, booked, ['end', { ending: 'no_show' }])).status).toBe(404);
    expect((await act(ada, booked, ['cancel'])).status).toBe(403);
    const { body: moved } = await act(sam, booked, ['move', { slotId: slots[1] }]);
    expect((await act(sam, moved, ['cancel'])).body).toMatchObject({ state: 'cancelled' });
  });

  it('A8 is made for a contact that one may see, with a time of one’s own programme', async () => {
    expect((await hold(sam, contactId, slots[2] ?? '')).status).toBe(201);
    const { id: kims } = await draft(kim);
    expect((await hold(kim, kims, slots[3] ?? '')).status).toBe(404);
    const foreign = await addClinic(database, { programme: 'stop_it_now' });
    const [theirs = ''] = await addSlots(database, foreign.hostIds[0] ?? '', [inHours(24)]);
    expect((await hold(kim, contactId, theirs)).status).toBe(404);
    expect((await hold(noor, contactId, theirs)).status).toBe(404);
    expect((await hold(kim, kims, theirs)).status).toBe(201);
  });

  it('P11 every look and every change leaves exactly one entry, what was refused none, and the chain is whole', async () => {
    const since = (await entries()).length;
    const { body: held } = await hold(noor, contactId, slots[4] ?? '');
    await hold(sam, contactId, slots[4] ?? '');
    await act(sam, held, ['confirm']);
    const { body: booked } = await act(noor, held, ['confirm']);
    const { body: moved } = await act(noor, booked, ['move', { slotId: slots[5] }]);
    await act(noor, booked, ['move', { slotId: slots[6] }]);
    await noor.must('GET', `/api/referrals/appointments/${held.id}`);
    await noor.must('GET', `/api/referrals/appointments?week=2026-12-01`);
    await noor.must('GET', `/api/contacts/${contactId}/appointments`);
    await act(noor, moved, ['end', { ending: 'no_show' }]);
    await act(noor, moved, ['cancel']);
    const one = (action: string) => ({ action, subject_kind: 'appointment', subject_id: held.id });
    const list = { action: 'appointment:list', subject_kind: 'appointments', subject_id: null };
    expect((await entries()).slice(since)).toEqual([
      one('appointment:hold'),
      one('appointment:confirm'),
      one('appointment:move'),
      one('appointment:read'),
      list,
      list,
      one('appointment:cancel'),
    ]);
    expect(await api.application.get(AuditTrail, { strict: false }).verify('helpwanted')).toBeUndefined();
  });
});
