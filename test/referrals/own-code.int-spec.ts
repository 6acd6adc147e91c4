import { randomBytes } from 'node:crypto';
import { OwnPasses } from '#referrals';
import { startApi, type TestApi } from '../support/api.js';
import { setClock } from '../support/clock.js';
import type { Console } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase } from '../support/dump.js';
import { hiddenOf, problemOf, sendForm, workFor } from '../support/form.js';
import { call, type Answer } from '../support/http.js';
import { codeOf, momentsOn, offeredOn, openOwn, ownPageOf, press } from '../support/own-page.js';
import { act, addAppointment, addClinic, addSlots, book, inHours } from '../support/referrals.js';
import { said } from '../wall/same-answer.js';

const nobodys = '7Q4M-2K9X-TYC';

describe('the code of a client, on a host that names no programme', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let contactId: string;
  let slots: string[];

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    noor = await signedIn(api, 'noor');
    contactId = (await draft(noor)).id;
    const { hostIds } = await addClinic(database);
    slots = await addSlots(database, hostIds[0] ?? '', [24, 25, 26, 27, 28, 29].map(inHours));
  });

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const slot = (place: number): string => slots[place] ?? '';

  it('finds an appointment of any programme, and each sees the free times of its own', async () => {
    const kim = await signedIn(api, 'kim');
    const { hostIds } = await addClinic(database, { programme: 'stop_it_now' });
    const theirs = await addSlots(database, hostIds[0] ?? '', [24, 30].map(inHours));
    const here = await book(noor, contactId, slot(0));
    const there = await book(kim, (await draft(kim)).id, theirs[0] ?? '');
    const [ours, other] = [
      await openOwn(api, await codeOf(noor, here.id)),
      await openOwn(api, await codeOf(kim, there.id)),
    ];
    expect([ours, other].map((page) => ownPageOf(page).state)).toEqual(['appointment', 'appointment']);
    expect(offeredOn(await press(api, other, ['times']))).toEqual([theirs[1]]);
    // P4: a time of one programme cannot be had with a code of the other.
    const before = await dumpDatabase(database);
    const crossed = await press(api, other, ['move', { revision: '2', slot: slot(1) }]);
    expect(problemOf(crossed)).toBe('gone');
    expect(await dumpDatabase(database)).toBe(before);
    expect(await press(api, ours, ['show']).then(ownPageOf)).toMatchObject({ state: 'appointment' });
  });

  it('P4 P8 names no programme in anything it sends, sets no cookie, and forgets everything', async () => {
    const { id } = await book(noor, contactId, slot(0));
    const code = await codeOf(noor, id);
    const shown = await openOwn(api, code);
    const pages = [
      await call({ port: api.port, to: api.origins.appointment, path: '/' }),
      await call({ port: api.port, to: api.origins.appointment, path: '/en' }),
      await call({ port: api.port, to: api.origins.appointment, path: '/nergens' }),
      shown,
      await press(api, shown, ['times']),
      await press(api, shown, ['cancel']),
      await press(api, shown, ['file']),
    ];
    for (const { headers, text } of pages) {
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cache-control']).toBe('no-store');
      expect(`${JSON.stringify(headers)}${text}`).not.toMatch(/helpwanted|stop.?it.?now|hulplijn|offlimits/i);
      expect(text).not.toContain(code);
      expect(text).not.toContain(id);
    }
    expect(pages.map(({ text }) => /<title>(.*?)<\/title>/.exec(text)?.[1])).toEqual([
      'Afspraak',
      'Appointment',
      'Afspraak',
      'Afspraak',
      'Afspraak',
      'Afspraak',
      undefined,
    ]);
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 404, 200, 200, 200, 200]);
  });

  it('invariant 4 acts on its own appointment and on no other, whatever else the form carries', async () => {
    const [mine, other] = [await book(noor, contactId, slot(0)), await book(noor, contactId, slot(1))];
    const [mineShown, otherShown] = [
      await openOwn(api, await codeOf(noor, mine.id)),
      await openOwn(api, await codeOf(noor, other.id)),
    ];
    const rows = () =>
      database.query<object>('select id, state, starts_at from referrals.appointment where id = $1', [
        other.id,
      ]);
    const before = await rows();
    await press(api, mineShown, ['move', { revision: '2', slot: slot(1) }]);
    const named = { id: other.id, appointment: other.id };
    for (const more of Object.entries(named))
      expect(
        (
          await sendForm(api, '/appointment/cancel', {
            pass: hiddenOf(mineShown, 'pass'),
            revision: '2',
            sure: 'yes',
            ...Object.fromEntries([more]),
          })
        ).status,
      ).toBe(400);
    await press(api, mineShown, ['cancel', { revision: '2', sure: 'yes' }]);
    expect(await rows()).toEqual(before);
    expect(ownPageOf(await press(api, mineShown, ['show'])).state).toBe('cancelled');
    expect(ownPageOf(await press(api, otherShown, ['show'])).state).toBe('appointment');
    // It is no code of a seat either: nothing of groups is heard.
    expect(problemOf(await press(api, otherShown, ['seat', { step: 'leave', sure: 'yes' }]))).toBe('gone');
  });

  it('gives one answer for what is wrong, ended, cancelled long ago, replaced, or no code at all', async () => {
    const past = await book(noor, contactId, slot(0));
    const off = await book(noor, contactId, slot(1));
    const replaced = await book(noor, contactId, slot(2));
    const [ended, cancelled, old] = [
      await codeOf(noor, past.id),
      await codeOf(noor, off.id),
      await codeOf(noor, replaced.id),
    ];
    await codeOf(noor, replaced.id);
    await act(noor, off, ['cancel']);
    await database.query(
      `update referrals.appointment set during = tstzrange(now() - interval '51 hours', now() - interval '50 hours') where id = $1`,
      [past.id],
    );
    await database.query(
      `update referrals.appointment set changed_at = now() - interval '15 days' where id = $1`,
      [off.id],
    );
    const heard = new Set<string>();
    for (const typed of [nobodys, ended, cancelled, old, 'iets heel anders', `${ended}0`]) {
      const answer = await openOwn(api, typed);
      expect([typed, problemOf(answer)]).toEqual([typed, 'unknown']);
      heard.add(said(answer, typed));
    }
    expect(heard.size).toBe(1);
  });

  it('A2 asks for work when many guess, opens for whoever has the code all the while, and never closes it', async () => {
    const { id } = await book(noor, contactId, slot(0));
    const code = await codeOf(noor, id);
    const guess = (): Promise<Answer> => openOwn(api, randomBytes(6).toString('hex'));
    await Promise.all(Array.from({ length: 60 }, guess));
    const asked = await openOwn(api, code);
    expect(problemOf(asked)).toBe('work');
    expect(ownPageOf(await openOwn(api, code, workFor(asked))).state).toBe('appointment');
    const withoutScript = { challenge: hiddenOf(await openOwn(api, code), 'challenge'), nonce: '' };
    expect(ownPageOf(await openOwn(api, code, withoutScript)).state).toBe('appointment');
  });

  it('is replaced by a new one at once, also on a page that was open; and a page is good for half an hour', async () => {
    const appointment = await book(noor, contactId, slot(0));
    const shown = await openOwn(api, await codeOf(noor, appointment.id));
    const code = await codeOf(noor, appointment.id);
    for (const verb of ['show', 'times', 'file'])
      expect(problemOf(await press(api, shown, [verb]))).toBe('gone');
    const anew = await openOwn(api, code);
    setClock(api.application, new Date(Date.now() + 29 * 60_000).toISOString());
    const renewed = await press(api, anew, ['show']);
    expect(ownPageOf(renewed).state).toBe('appointment');
    setClock(api.application, new Date(Date.now() + 31 * 60_000).toISOString());
    expect(problemOf(await press(api, anew, ['show']))).toBe('gone');
    expect(ownPageOf(await press(api, renewed, ['show'])).state).toBe('appointment');
  });

  it('A8 hears no pass that was changed, cut, or made up', async () => {
    const { id } = await book(noor, contactId, slot(0));
    const shown = await openOwn(api, await codeOf(noor, id));
    const pass = hiddenOf(shown, 'pass');
    const passes = api.application.get(OwnPasses, { strict: false });
    expect(passes.read(pass)).toMatchObject({ kind: 'appointment', programme: 'helpwanted' });
    expect(Buffer.from(pass, 'base64url').toString('latin1')).not.toMatch(/helpwanted|appointment/);
    const bytes = Buffer.from(pass, 'base64url');
    for (const place of [0, 5, 20, 40, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[place] = (bytes[place] ?? 0) ^ 1;
      expect(passes.read(changed.toString('base64url'))).toBeUndefined();
    }
    for (const other of ['', 'x', pass.slice(0, -4), pass + pass, 'é'.repeat(100)])
      expect(passes.read(other)).toBeUndefined();
  });

  it('races with a counsellor who cancels, and one of the two is heard whole', async () => {
    const trials = 12;
    const { hostIds } = await addClinic(database);
    const starts = Array.from({ length: trials * 2 }, (_, place) => inHours(100 + place));
    const times = await addSlots(database, hostIds[0] ?? '', starts);
    const ends: unknown[] = [];
    for (let trial = 0; trial < trials; trial += 1) {
      const [from = '', to = ''] = times.slice(trial * 2);
      const made = { slotId: from, contactId, login: 'noor@demo.test', state: 'booked' } as const;
      const id = await addAppointment(database, made);
      const shown = await openOwn(api, await codeOf(noor, id));
      const [moved, cancelled] = await Promise.all([
        press(api, shown, ['move', { revision: '1', slot: to }]),
        act(noor, { id, revision: 1 }, ['cancel']),
      ]);
      const [row] = await database.query<{ state: string; revision: number; starts_at: Date }>(
        'select state, revision, starts_at from referrals.appointment where id = $1',
        [id],
      );
      const page = ownPageOf(moved);
      const isMoved = row?.state === 'booked';
      ends.push(row?.state);
      expect(row?.revision).toBe(2);
      expect([page.state, cancelled.status]).toEqual(isMoved ? ['appointment', 409] : ['cancelled', 200]);
      expect(row?.starts_at).toEqual(starts[trial * 2 + Number(isMoved)]);
      expect(momentsOn(moved)[0]).toBe(row?.starts_at.toISOString());
    }
    expect(ends).toHaveLength(trials);
  });
});
