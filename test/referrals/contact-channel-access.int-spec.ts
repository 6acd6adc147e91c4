import { AuditTrail } from '#audit';
import type { AppointmentView, KnownChannel } from '#contract/referrals';
import { ContactChannelsProcessor } from '../../apps/worker/src/contact-channels.processor.js';
import { JobsModule } from '../../apps/worker/src/worker.module.js';
import { startApi, type TestApi } from '../support/api.js';
import { canariesIn } from '../support/canary.js';
import { setClock } from '../support/clock.js';
import type { Console } from '../support/console.js';
import { draft, promoteSam, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { act, addClinic, addSlots, book, hold, inHours } from '../support/referrals.js';

const number = '0880009173';
const given = { kind: 'phone', value: number, language: 'nl', mayLeaveVoicemail: true };

describe('who may reach the number of a client', () => {
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
    api = await startApi({ database }, [JobsModule]);
    [noor, sam, kim, ada] = [
      await signedIn(api, 'noor'),
      await signedIn(api, 'sam'),
      await signedIn(api, 'kim'),
      await signedIn(api, 'ada'),
    ];
    contactId = (await draft(noor)).id;
    const { hostIds } = await addClinic(database);
    const starts = Array.from({ length: 9 }, (_, index) => inHours(24 + index));
    slots = await addSlots(database, hostIds[0] ?? '', starts);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const at = ({ id }: AppointmentView, more = '') => `/api/referrals/appointments/${id}/channel${more}`;
  const heard = async (page: Console, appointment: AppointmentView): Promise<number[]> => [
    (await page.ask('PUT', at(appointment), given)).status,
    (await page.ask('GET', at(appointment))).status,
    (await page.ask('GET', at(appointment, '/value'))).status,
    (await page.ask('DELETE', at(appointment))).status,
  ];

  it('A8 is kept, seen and destroyed by a colleague and a supervisor, and by nobody of another programme', async () => {
    const booked = await book(noor, contactId, slots[0] ?? '');
    expect(await heard(noor, booked)).toEqual([200, 200, 200, 204]);
    expect(await heard(sam, booked)).toEqual([200, 200, 200, 204]);
    await noor.must('PUT', at(booked), given);
    expect(await heard(kim, booked)).toEqual([404, 404, 404, 404]);
    expect(await heard(ada, booked)).toEqual([403, 403, 403, 403]);
    expect(await noor.must('GET', at(booked, '/value'))).toEqual({ value: number });
  });

  it('P11 every look and every change leaves exactly one entry without the number, what was refused none', async () => {
    const booked = await book(noor, contactId, slots[1] ?? '');
    await noor.must('PUT', at(booked), given);
    await noor.ask('PUT', at(booked), { ...given, value: '12' });
    await noor.must('GET', at(booked));
    await sam.must('GET', at(booked, '/value'));
    await kim.ask('GET', at(booked, '/value'));
    await noor.must('DELETE', at(booked));
    await noor.ask('GET', at(booked, '/value'));
    const entries = await database.query<{ action: string; subject_id: string; line: string }>(
      `select action, subject_id, t::text as line from audit.entry t where action like 'channel:%' and subject_id = $1
       order by position`,
      [booked.id],
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'channel:put',
      'channel:read',
      'channel:reveal',
      'channel:remove',
    ]);
    expect(canariesIn(entries.map(({ line }) => line).join('\n'), [number])).toEqual([]);
    expect(await api.application.get(AuditTrail, { strict: false }).verify('helpwanted')).toBeUndefined();
  });

  it('stands in no list, in no week, with no contact, and not beside the appointment', async () => {
    const booked = await book(noor, contactId, slots[2] ?? '');
    await noor.must('PUT', at(booked), given);
    const day = booked.startsAt.slice(0, 10);
    for (const path of [
      at(booked),
      `/api/referrals/appointments/${booked.id}`,
      `/api/referrals/appointments?week=${day}`,
      `/api/contacts/${contactId}/appointments`,
      `/api/contacts/${contactId}`,
    ]) {
      const { text, status } = await noor.ask('GET', path);
      expect([path, status, canariesIn(text, [number])]).toEqual([path, 200, []]);
    }
  });

  it('is refused by its field, and for what is only held', async () => {
    const booked = await book(noor, contactId, slots[3] ?? '');
    for (const [field, wrong] of [
      ['value', { value: 'bel maar' }],
      ['kind', { kind: 'post' }],
      ['language', { language: 'fr' }],
      ['quietFrom', { quietFrom: '25:00', quietTo: '09:00' }],
      ['quietTo', { quietFrom: '22:00' }],
    ] as const) {
      const { status, body } = await noor.ask('PUT', at(booked), { ...given, ...wrong });
      expect([status, body]).toMatchObject([400, { error: { code: 'invalid', field } }]);
    }
    const { body: held } = await hold(noor, contactId, slots[4] ?? '');
    expect((await noor.ask('PUT', at(held), given)).status).toBe(409);
    expect(await noor.must<KnownChannel>('GET', at(held))).toEqual({});
  });

  // The last, since it moves the clock.
  it('P5 goes with the cancelling of the appointment, and by the job of every hour when that is over', async () => {
    const [cancelled, over] = [
      await book(noor, contactId, slots[5] ?? ''),
      await book(noor, contactId, slots[6] ?? ''),
    ];
    for (const each of [cancelled, over]) await noor.must('PUT', at(each), given);
    await act(noor, cancelled, ['cancel']);
    expect(await noor.must('GET', at(cancelled))).toEqual({});
    const rows = () =>
      database.query<{ id: string }>(
        `select appointment_id as id from referrals.contact_channel where appointment_id = any ($1)`,
        [[cancelled.id, over.id]],
      );
    expect(await rows()).toEqual([{ id: over.id }]);
    setClock(api.application, new Date(Date.parse(over.endsAt) + 48 * 3_600_000).toISOString());
    const job = api.application.get(ContactChannelsProcessor, { strict: false });
    await Promise.all([job.handle(), job.handle()]);
    expect(await rows()).toEqual([]);
  });
});
