import type { AppointmentCode } from '#contract/referrals';
import { AppointmentCodes } from '#referrals';
import { startApi, type TestApi } from '../support/api.js';
import type { Console } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { act, addClinic, addSlots, book, hold, inHours } from '../support/referrals.js';

describe('the code of an appointment', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let kim: Console;
  let contactId: string;
  let slots: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    [noor, kim] = [await signedIn(api, 'noor'), await signedIn(api, 'kim')];
    contactId = (await draft(noor)).id;
    const { hostIds } = await addClinic(database);
    slots = await addSlots(database, hostIds[0] ?? '', [24, 25, 26, 27, 28, 29].map(inHours));
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const tell = (page: Console, id: string) =>
    page.ask<AppointmentCode>('POST', `/api/referrals/appointments/${id}/code`);
  const hashOf = async (id: string): Promise<Buffer | undefined> => {
    const [row] = await database.query<{ code_hash: Buffer }>(
      'select code_hash from referrals.appointment where id = $1',
      [id],
    );
    return row?.code_hash;
  };
  const read = (code: string) =>
    api.application.get(AppointmentCodes, { strict: false }).read('helpwanted', code);

  it('is told and not kept, and the next one ends the one before', async () => {
    const { id } = await book(noor, contactId, slots[0] ?? '');
    const { body: first } = await tell(noor, id);
    expect(first.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}$/);
    expect(await hashOf(id)).toEqual(read(first.code.toLowerCase()));
    const { body: next } = await tell(noor, id);
    expect(await hashOf(id)).toEqual(read(next.code));
    expect(await hashOf(id)).not.toEqual(read(first.code));
    const [kept] = await database.query<{ row: string }>(
      'select to_jsonb(a)::text as row from referrals.appointment a where id = $1',
      [id],
    );
    expect(kept?.row).not.toContain(next.code.replaceAll('-', ''));
  });

  it('is there for a booked appointment only, and stays when that is moved', async () => {
    const { body: held } = await hold(noor, contactId, slots[1] ?? '');
    expect((await tell(noor, held.id)).status).toBe(409);
    const { body: booked } = await act(noor, held, ['confirm']);
    const { body: told } = await tell(noor, booked.id);
    const { body: moved } = await act(noor, booked, ['move', { slotId: slots[2] }]);
    expect(moved.state).toBe('booked');
    expect(await hashOf(booked.id)).toEqual(read(told.code));
    await act(noor, moved, ['cancel']);
    expect((await tell(noor, booked.id)).status).toBe(409);
  });

  it('is another one when somebody has the letters it would have', async () => {
    const codes = api.application.get(AppointmentCodes, { strict: false });
    const [one, other] = [
      await book(noor, contactId, slots[4] ?? ''),
      await book(noor, contactId, slots[5] ?? ''),
    ];
    const numbered = (number: number) =>
      codes.numbered({ programme: 'helpwanted', appointmentId: one.id, number });
    const taken = numbered(1);
    await database.query('update referrals.appointment set code_hash = $2 where id = $1', [
      other.id,
      taken.hash,
    ]);
    const { body } = await tell(noor, one.id);
    expect(body.code).toBe(numbered(2).shown);
    expect(await hashOf(one.id)).toEqual(numbered(2).hash);
    expect(await hashOf(other.id)).toEqual(taken.hash);
    // The next one follows the one that was told.
    expect((await tell(noor, one.id)).body.code).toBe(numbered(3).shown);
  });

  it('A8 P11 is nobody’s of another programme, and each telling leaves one entry without it', async () => {
    const { id } = await book(noor, contactId, slots[3] ?? '');
    expect((await tell(kim, id)).status).toBe(404);
    const { body } = await tell(noor, id);
    const entries = await database.query<{ entry: string }>(
      `select to_jsonb(e)::text as entry from audit.entry e where action = 'appointment:code' and subject_id = $1`,
      [id],
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]?.entry).not.toContain(body.code);
  });
});
