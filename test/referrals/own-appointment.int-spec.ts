import { Rebooking } from '#referrals';
import { startApi, type TestApi } from '../support/api.js';
import { setClock } from '../support/clock.js';
import type { Console } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { hiddenOf, problemOf } from '../support/form.js';
import { codeOf, momentsOn, offeredOn, openOwn, ownPageOf, press } from '../support/own-page.js';
import { readCalendar } from '../support/read-calendar.js';
import { act, addClinic, addSlots, book, inHours } from '../support/referrals.js';

describe('what a client does with the code of an appointment', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let contactId: string;
  let slots: string[];
  let serviceId: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    noor = await signedIn(api, 'noor');
    contactId = (await draft(noor)).id;
    const clinic = await addClinic(database, { hosts: 2 });
    serviceId = clinic.serviceId;
    slots = await addSlots(database, clinic.hostIds[0] ?? '', [24, 25, 26].map(inHours));
  });

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const slot = (place: number): string => slots[place] ?? '';
  const at = (place: number): string => inHours(24 + place).toISOString();

  async function booked(place = 0) {
    const appointment = await book(noor, contactId, slot(place));
    return { appointment, shown: await openOwn(api, await codeOf(noor, appointment.id)) };
  }
  const stored = async (): Promise<unknown[]> =>
    database.query(
      'select state, cancelled_by, starts_at, revision from referrals.appointment order by created_at',
    );

  it('shows when it is, who calls and by which number, and the hours of it', async () => {
    await database.query(
      `update referrals.service set phone = '088 000 00 07', opening_hours = '{"nl": "Ma t/m vr 9-17", "en": "Mon-Fri 9-5"}'
       where id = $1`,
      [serviceId],
    );
    const { shown } = await booked();
    expect(ownPageOf(shown)).toEqual({ view: 'appointment', state: 'appointment', note: undefined });
    expect(momentsOn(shown)).toEqual([at(0)]);
    expect(shown.text).toContain('href="tel:0880000007"');
    expect(shown.text).toContain('Ma t/m vr 9-17');
    expect(shown.text).toContain('data-direction="client_calls"');
  });

  it('gives a file that reminds, a newer one after a move, and one that takes it out after a cancel: one event, higher each time', async () => {
    const { shown } = await booked();
    const first = readCalendar((await press(api, shown, ['file'])).text);
    expect(first).toMatchObject({ method: 'PUBLISH', start: at(0), summary: 'Afspraak', alarms: 1 });
    const choice = await press(api, shown, ['times']);
    expect(offeredOn(choice)).toEqual([slot(1), slot(2)]);
    const moved = await press(api, choice, ['move', { slot: slot(2) }]);
    expect([ownPageOf(moved).note, momentsOn(moved)]).toEqual(['moved', [at(2)]]);
    const second = readCalendar((await press(api, moved, ['file'])).text);
    expect(second).toMatchObject({ method: 'PUBLISH', uid: first.uid, start: at(2) });
    expect(Number(second.sequence)).toBeGreaterThan(Number(first.sequence));
    const asked = await press(api, moved, ['cancel']);
    expect(ownPageOf(asked).view).toBe('cancel');
    expect(await stored()).toMatchObject([{ state: 'booked' }]);
    const off = await press(api, asked, ['cancel', { sure: 'yes' }]);
    expect(ownPageOf(off).state).toBe('cancelled');
    expect(off.text).toContain('data-by="client"');
    const third = await press(api, off, ['file']);
    expect(third.headers['content-disposition']).toBe('attachment; filename="afspraak.ics"');
    expect(readCalendar(third.text)).toMatchObject({
      method: 'CANCEL',
      status: 'CANCELLED',
      uid: first.uid,
      alarms: 0,
    });
    expect(Number(readCalendar(third.text).sequence)).toBeGreaterThan(Number(second.sequence));
    expect(await stored()).toMatchObject([{ state: 'cancelled', cancelled_by: 'client' }]);
  });

  it('P11 leaves nothing in the trail of what staff did', async () => {
    const { shown } = await booked();
    const entries = () => database.query(`select from audit.entry where action like 'appointment:%'`);
    const before = (await entries()).length;
    const moved = await press(api, shown, ['move', { revision: '2', slot: slot(1) }]);
    expect(ownPageOf(moved).note).toBe('moved');
    await press(api, await press(api, moved, ['cancel']), ['cancel', { sure: 'yes' }]);
    expect(await entries()).toHaveLength(before);
  });

  it('takes a form that is sent twice for one, at the same moment or later', async () => {
    const { shown } = await booked();
    const choice = await press(api, shown, ['times']);
    const twice = () => press(api, choice, ['move', { slot: slot(1) }]);
    const moves = [...(await Promise.all([twice(), twice()])), await twice()];
    expect(moves.map((page) => ownPageOf(page).note)).toEqual(['moved', 'moved', 'moved']);
    expect(await stored()).toMatchObject([{ revision: 3, starts_at: new Date(at(1)) }]);
    const asked = await press(api, moves[0] ?? shown, ['cancel']);
    const off = () => press(api, asked, ['cancel', { sure: 'yes' }]);
    const cancels = [...(await Promise.all([off(), off()])), await off()];
    expect(cancels.map((page) => ownPageOf(page))).toEqual(
      cancels.map(() => ({ view: 'appointment', state: 'cancelled', note: undefined })),
    );
    expect(await stored()).toMatchObject([{ revision: 4 }]);
  });

  it('keeps its time when the one that was chosen was taken meanwhile, and shows what is free nearby', async () => {
    const { appointment, shown } = await booked();
    const choice = await press(api, shown, ['times']);
    await book(noor, contactId, slot(1));
    const taken = await press(api, choice, ['move', { slot: slot(1) }]);
    expect([ownPageOf(taken).view, problemOf(taken), offeredOn(taken)]).toEqual([
      'times',
      'taken',
      [slot(2)],
    ]);
    expect(momentsOn(taken)).toEqual([at(0)]);
    const moved = await press(api, taken, ['move', { slot: slot(2) }]);
    expect([ownPageOf(moved).note, momentsOn(moved)]).toEqual(['moved', [at(2)]]);
    const { body } = await act(noor, { ...appointment, revision: 3 }, ['cancel']);
    expect(body.state).toBe('cancelled');
  });

  it('asks to choose when no time was chosen, and offers each moment once, also when two people have it free', async () => {
    const [, other = ''] = (
      await database.query<{ id: string }>(
        'select id from referrals.host where service_id = $1 order by name',
        [serviceId],
      )
    ).map(({ id }) => id);
    await addSlots(database, other, [24, 25, 30].map(inHours));
    const { shown } = await booked();
    const choice = await press(api, shown, ['times']);
    expect(offeredOn(choice)).toHaveLength(3);
    expect(offeredOn(choice).slice(0, 2)).toEqual([slot(1), slot(2)]);
    const again = await press(api, choice, ['move']);
    expect([ownPageOf(again).view, problemOf(again)]).toEqual(['times', 'choose']);
  });

  it('shows five days of free times at once, and the days after them on the next page', async () => {
    const [host = ''] = (
      await database.query<{ host_id: string }>('select host_id from referrals.slot where id = $1', [slot(0)])
    ).map(({ host_id }) => host_id);
    const days = await addSlots(
      database,
      host,
      [5, 6, 7, 8, 9, 10, 11].map((day) => inHours(24 * day)),
    );
    const { shown } = await booked();
    const choice = await press(api, shown, ['times']);
    const from = hiddenOf(choice, 'from');
    const next = await press(api, choice, ['times', { from }]);
    expect(from).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect([...offeredOn(choice), ...offeredOn(next)]).toEqual([slot(1), slot(2), ...days]);
    expect(new Set(momentsOn(choice))).toEqual(new Set([at(0)]));
  });

  it('shows how it stands to whoever presses a button on a page that a counsellor has made old', async () => {
    const { appointment, shown } = await booked();
    const choice = await press(api, shown, ['times']);
    await act(noor, appointment, ['move', { slotId: slot(1) }]);
    const old = await press(api, choice, ['move', { slot: slot(2) }]);
    expect([ownPageOf(old).note, momentsOn(old)]).toEqual(['changed', [at(1)]]);
    // What was given up is the time that they saw, not the one it has now.
    const off = await press(api, choice, ['cancel', { sure: 'yes' }]);
    expect([ownPageOf(off).state, ownPageOf(off).note]).toEqual(['appointment', 'changed']);
    expect(await stored()).toMatchObject([{ state: 'booked', revision: 3 }]);
    await act(noor, { ...appointment, revision: 3 }, ['cancel']);
    const gone = await press(api, choice, ['move', { slot: slot(2) }]);
    expect([ownPageOf(gone).state, gone.text.includes('data-by="staff"')]).toEqual(['cancelled', true]);
  });

  it('shows the number while it goes on, changes nothing once it has begun, and is unknown two days after its end', async () => {
    const { appointment } = await booked();
    const code = await codeOf(noor, appointment.id);
    const before = await openOwn(api, code);
    const end = Date.parse(appointment.endsAt);
    setClock(api.application, appointment.startsAt);
    const during = await openOwn(api, code);
    expect([ownPageOf(during).state, during.text.includes('tel:')]).toEqual(['now', true]);
    setClock(api.application, new Date(Date.parse(appointment.startsAt) - 60_000).toISOString());
    const late = await openOwn(api, code);
    setClock(api.application, appointment.startsAt);
    for (const asked of [
      ['cancel', { revision: '2', sure: 'yes' }],
      ['move', { revision: '2', slot: slot(1) }],
      ['times', {}],
      ['file', {}],
    ] as const)
      expect(ownPageOf(await press(api, late, asked)).state).toBe('now');
    setClock(api.application, new Date(end).toISOString());
    expect(ownPageOf(await openOwn(api, code)).state).toBe('over');
    setClock(api.application, new Date(end + 48 * 3_600_000).toISOString());
    expect(problemOf(await openOwn(api, code))).toBe('unknown');
    expect(problemOf(await press(api, before, ['show']))).toBe('gone');
    expect(await stored()).toMatchObject([{ state: 'booked', revision: 2 }]);
  });

  it('says so when the clinic declined, with a way on and the file that takes it out of a calendar', async () => {
    const { appointment, shown } = await booked();
    const clinic = { programme: 'helpwanted', party: 'partner' } as const;
    await api.application.get(Rebooking, { strict: false }).cancel(clinic, appointment.id, { revision: 2 });
    const declined = await press(api, shown, ['move', { revision: '2', slot: slot(1) }]);
    expect([ownPageOf(declined).state, declined.text.includes('data-by="partner"')]).toEqual([
      'cancelled',
      true,
    ]);
    expect(readCalendar((await press(api, declined, ['file'])).text).method).toBe('CANCEL');
    // What it declined is offered to nobody.
    const { appointment: other, shown: next } = await booked(1);
    expect(other.state).toBe('booked');
    expect(offeredOn(await press(api, next, ['times']))).toEqual([slot(2)]);
  });

  it('I13 shows what an administrator wrote as text, whatever it is', async () => {
    const hostile = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
    await database.query(
      `update referrals.service set phone = $2, opening_hours = jsonb_build_object('nl', $2::text, 'en', $2::text) where id = $1`,
      [serviceId, hostile],
    );
    await database.query(`update referrals.partner set name = $1`, [hostile]);
    const { shown } = await booked();
    expect(shown.text).not.toMatch(/<img|<script>/);
    expect(shown.text).toContain('&lt;img src=x onerror=alert(1)>');
    expect(readCalendar((await press(api, shown, ['file'])).text).summary).toBe('Afspraak');
  });
});
