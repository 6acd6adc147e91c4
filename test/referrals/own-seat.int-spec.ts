import type { GroupSummary, JoinedGroup } from '#contract/referrals';
import { SeatOffers } from '#referrals';
import { startApi, type TestApi } from '../support/api.js';
import { setClock } from '../support/clock.js';
import type { Console } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { hiddenOf, problemOf, sendForm } from '../support/form.js';
import { createGroup, joinGroup } from '../support/groups.js';
import { codeOf, openOwn, ownPageOf, press } from '../support/own-page.js';
import { addClinic, addSlots, book, inHours } from '../support/referrals.js';
import type { Answer } from '../support/http.js';

describe('what a client does with the code of a seat', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let group: GroupSummary;
  let first: JoinedGroup;
  let second: JoinedGroup;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    noor = await signedIn(api, 'noor');
    group = await createGroup(database, await signedIn(api, 'ada'));
    first = await joinGroup(noor, group.id);
    second = await joinGroup(noor, group.id);
  });

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const stateOf = ({ text }: Answer): string | undefined =>
    /data-testid="own-seat" data-state="(\w+)"/.exec(text)?.[1];
  const states = async (): Promise<string[]> => {
    const rows = await database.query<{ state: string }>(
      'select state from referrals.enrolment order by joined_at',
    );
    return rows.map(({ state }) => state);
  };

  it('is asked for on the same page as that of an appointment, and takes or leaves one seat', async () => {
    const shown = await openOwn(api, first.code);
    expect([ownPageOf(shown).view, stateOf(shown)]).toEqual(['seat', 'offered']);
    expect(stateOf(await openOwn(api, second.code))).toBe('waiting');
    const taken = await press(api, shown, ['seat', { step: 'accept' }]);
    expect(stateOf(taken)).toBe('seated');
    // The same form once more finds it done, and says how it stands.
    expect(stateOf(await press(api, shown, ['seat', { step: 'accept' }]))).toBe('seated');
    const asked = await press(api, taken, ['seat', { step: 'leave' }]);
    expect([ownPageOf(asked).view, await states()]).toEqual(['leave', ['seated', 'waiting']]);
    expect(stateOf(await press(api, asked, ['seat', { step: 'leave', sure: 'yes' }]))).toBe('left');
    expect(await states()).toEqual(['left', 'offered']);
  });

  it('gives a seat that is declined to the next in line, who hears it by their own code', async () => {
    const waiting = await openOwn(api, second.code);
    const declined = await press(api, await openOwn(api, first.code), ['seat', { step: 'decline' }]);
    expect(stateOf(declined)).toBe('declined');
    expect(stateOf(await press(api, waiting, ['show']))).toBe('offered');
  });

  it('says that an offer is over to whoever answers it too late', async () => {
    const late = new Date(Date.parse(first.enrolment.offerUntil ?? '') + 1).toISOString();
    const before = new Date(Date.parse(late) - 60_000).toISOString();
    setClock(api.application, before);
    const shown = await openOwn(api, first.code);
    expect(stateOf(shown)).toBe('offered');
    setClock(api.application, late);
    expect(stateOf(await press(api, shown, ['show']))).toBe('declined');
    const answered = await press(api, shown, ['seat', { step: 'accept' }]);
    expect(stateOf(answered)).toBe('declined');
    await api.application.get(SeatOffers, { strict: false }).lapse('helpwanted');
    expect(await states()).toEqual(['declined', 'offered']);
    expect(stateOf(await openOwn(api, second.code))).toBe('offered');
  });

  it('invariant 4 opens no appointment, and the code of an appointment opens no seat', async () => {
    const { hostIds } = await addClinic(database);
    const [slot = ''] = await addSlots(database, hostIds[0] ?? '', [inHours(24)]);
    const { id } = await book(noor, (await draft(noor)).id, slot);
    const appointment = await openOwn(api, await codeOf(noor, id));
    const seat = await openOwn(api, first.code);
    for (const [shown, verb, more] of [
      [seat, 'times', {}],
      [seat, 'move', { revision: '2', slot }],
      [seat, 'cancel', { revision: '2', sure: 'yes' }],
      [seat, 'file', {}],
      [appointment, 'seat', { step: 'leave', sure: 'yes' }],
    ] as const) {
      const answer = await press(api, shown, [verb, more]);
      expect([verb, problemOf(answer)]).toEqual([verb, 'gone']);
    }
    const [row] = await database.query<{ state: string }>('select state from referrals.appointment');
    expect([row?.state, ...(await states())]).toEqual(['booked', 'offered', 'waiting']);
  });

  it('refuses a step that is none', async () => {
    const pass = hiddenOf(await openOwn(api, first.code), 'pass');
    const { status, text } = await sendForm(api, '/appointment/seat', { pass, step: 'lapse' });
    expect(status).toBe(400);
    expect(text).toContain('href="tel:113"');
  });
});
