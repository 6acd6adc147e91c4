import { randomUUID } from 'node:crypto';
import type { AppointmentState } from '#contract/referrals';
import { AppointmentCalendar, CodeTelling, Outcomes, Rebooking, type ReferralActor } from '#referrals';
import { startApi, type TestApi } from '../support/api.js';
import { setClock } from '../support/clock.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase } from '../support/dump.js';
import { hiddenOf, problemOf } from '../support/form.js';
import { actorOf, addAppointmentIn } from '../support/groups.js';
import type { Answer } from '../support/http.js';
import { addSlots } from '../support/referrals.js';
import {
  openPartnerPage,
  partnerToken,
  reportedOn,
  sendPartnerForm,
  stageOf,
} from '../support/partner-page.js';

const now = '2026-11-28T12:00:00Z';
const [toCome, justNow, over] = ['2026-12-01T09:00:00Z', '2026-11-28T11:30:00Z', '2026-11-20T09:00:00Z'];

describe('the page of a clinic', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: ReferralActor;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    noor = await actorOf(database, 'noor');
  });

  beforeEach(() => setClock(api.application, now));

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const add = async (startsAt: string, state: AppointmentState = 'booked') => {
    const { id } = await addAppointmentIn(database, state, { startsAt });
    return { id, token: partnerToken(api.application, id) };
  };
  const open = (token: string) => openPartnerPage(api, token);
  const send = (act: 'confirm' | 'decline' | 'outcome', fields: Readonly<Record<string, string>>) =>
    sendPartnerForm(api, act, fields);
  const confirm = (token: string, revision = '1') => send('confirm', { token, revision });
  const decline = (token: string, revision = '1') => send('decline', { token, revision, sure: 'yes' });
  const get = <T>(type: new (...given: never[]) => T): T => api.application.get(type, { strict: false });
  const view = (id: string) => get(AppointmentCalendar).read(noor, id);
  const of = (subjectId: string) => ({ subject: 'appointment', subjectId }) as const;
  const outcomes = async (id: string) => (await get(Outcomes).read(noor, of(id))).outcomes;
  const actions = ({ text }: Answer): string[] =>
    [...text.matchAll(/<form action="\/partner\/(\w+)"/g)].map(([, act = '']) => act);

  it('P11 looking at it, by the clinic or by a program that opens links, changes nothing', async () => {
    const pages = [await add(toCome), await add(justNow), await add(over), await add(over, 'cancelled')];
    const before = await dumpDatabase(database);
    const seen: unknown[] = [];
    for (const { token } of pages) {
      const page = await open(token);
      seen.push([page.status, stageOf(page), actions(page)]);
    }
    expect(seen).toEqual([
      [200, 'asked', ['confirm', 'decline']],
      [200, 'under_way', []],
      [200, 'over', ['outcome']],
      [200, 'cancelled', []],
    ]);
    expect(await dumpDatabase(database)).toBe(before);
  });

  it('shows time, clinician, place and code, and nothing of the client, the contact or the programme', async () => {
    const { id, token } = await add(toCome);
    const { code } = await get(CodeTelling).tell(noor, id);
    const page = await open(token);
    for (const shown of ['dinsdag 1 december 2026', '10:00 tot 11:00 uur', 'Behandelaar', 'Utrecht', code])
      expect(page.text).toContain(shown);
    const [row] = await database.query<{ contact_id: string }>(
      'select contact_id from referrals.appointment where id = $1',
      [id],
    );
    for (const hidden of [row?.contact_id ?? '', 'elpwanted', 'Stop it', 'Noor', 'tel:'])
      expect(page.text).not.toContain(hidden);
    expect(page.text).not.toMatch(/<script/);
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect((await openPartnerPage(api, token, 'en')).text).toContain('Tuesday 1 December 2026');
  });

  it('confirms by a form, as often as it is sent, and the counsellor sees it', async () => {
    const { id, token } = await add(toCome);
    const sent = await Promise.all(Array.from({ length: 6 }, () => confirm(token)));
    expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 303));
    expect(sent[0]?.headers.location).toBe(`/partner/${token}`);
    expect(stageOf(await open(token))).toBe('confirmed');
    // What was queued for this revision is still to be sent.
    expect(await view(id)).toMatchObject({
      state: 'booked',
      revision: 1,
      partnerAnswer: 'confirmed',
      partnerAnsweredAt: '2026-11-28T12:00:00.000Z',
    });
  });

  it('declines after it asked once more, and then offers nothing', async () => {
    const { id, token } = await add(toCome);
    const asked = await send('decline', { token, revision: '1' });
    expect([asked.status, actions(asked)]).toEqual([200, ['decline']]);
    expect(hiddenOf(asked, 'sure')).toBe('yes');
    expect((await view(id)).state).toBe('booked');
    expect((await decline(token)).status).toBe(303);
    expect(await view(id)).toMatchObject({
      state: 'cancelled',
      cancelledBy: 'partner',
      partnerAnswer: 'declined',
    });
    const page = await open(token);
    expect([stageOf(page), actions(page)]).toEqual(['cancelled', []]);
    expect(page.text).toContain('U heeft deze tijd afgewezen');
    for (const late of [await confirm(token, '2'), await decline(token, '2')])
      expect([late.status, problemOf(late), stageOf(late)]).toEqual([409, 'changed', 'cancelled']);
  });

  it('declines no other time than the one it was shown', async () => {
    const { id, token } = await add(toCome);
    const [row] = await database.query<{ host_id: string }>(
      'select host_id from referrals.appointment where id = $1',
      [id],
    );
    const [slotId = ''] = await addSlots(database, row?.host_id ?? '', ['2026-12-02T09:00:00Z']);
    await get(Rebooking).move(noor, id, { revision: 1, slotId });
    for (const old of [await decline(token), await send('decline', { token, revision: '1' })])
      expect([old.status, problemOf(old), stageOf(old)]).toEqual([409, 'changed', 'asked']);
    expect(await view(id)).toMatchObject({ state: 'booked', revision: 2 });
    expect((await decline(token, '2')).status).toBe(303);
  });

  it('can still decline what it confirmed, until it begins', async () => {
    const { id, token } = await add(toCome);
    await confirm(token);
    setClock(api.application, '2026-12-01T09:00:00Z');
    expect([(await decline(token)).status, (await view(id)).state]).toEqual([409, 'booked']);
    setClock(api.application, '2026-12-01T08:59:59Z');
    expect([(await decline(token)).status, (await view(id)).state]).toEqual([303, 'cancelled']);
  });

  it('of one that was given up by staff says so', async () => {
    const { id, token } = await add(toCome);
    await get(Rebooking).cancel(noor, id, { revision: 1 });
    const page = await open(token);
    expect([stageOf(page), actions(page)]).toEqual(['cancelled', []]);
    expect(page.text).toContain('Wij hebben de afspraak afgezegd');
    expect(await view(id)).toMatchObject({ cancelledBy: 'staff' });
  });

  it('records what came of it with day and place, and what is told anew takes its place', async () => {
    const { id, token } = await add(over);
    const words = `Kliniek ${randomUUID()}`;
    const elsewhere = { report: 'started', startedOn: '2026-11-24', place: 'elsewhere', institution: words };
    expect((await send('outcome', { token, ...elsewhere })).status).toBe(303);
    const page = await open(token);
    expect(reportedOn(page)).toBe('started');
    expect(page.text).toContain(words);
    expect(await dumpDatabase(database)).not.toContain(words);
    const [first] = await outcomes(id);
    expect(first).toMatchObject({ result: 'started', startedOn: '2026-11-24', institution: words });
    expect(first?.recordedByPartner).toBeDefined();
    expect(first).not.toHaveProperty('recordedBy');
    expect((await view(id)).state).toBe('fulfilled');
    const supersedes = hiddenOf(page, 'supersedes');
    expect(supersedes).toBe(first?.id);
    expect((await send('outcome', { token, supersedes, report: 'no_show' })).status).toBe(303);
    expect(reportedOn(await open(token))).toBe('no_show');
    expect((await view(id)).state).toBe('no_show');
    expect((await outcomes(id)).map(({ result }) => result)).toEqual(['not_started', 'started']);
  });

  it('says what is not right with what was typed, keeps it, and records nothing', async () => {
    const { id, token } = await add(over);
    const started = { token, report: 'started', place: 'here' };
    const heard: unknown[] = [];
    for (const fields of [
      { token },
      started,
      { ...started, startedOn: '2026-11-31' },
      { ...started, startedOn: '2026-11-29' },
      { ...started, startedOn: '2026-11-28', place: 'elsewhere' },
    ]) {
      const answer = await send('outcome', fields);
      heard.push([answer.status, problemOf(answer)]);
    }
    const wrong = ['report', 'startedOn', 'startedOn', 'startedOn', 'institution'];
    expect(heard).toEqual(wrong.map((problem) => [400, problem]));
    const kept = await send('outcome', { ...started, startedOn: '2026-11-29', institution: '"><b>x' });
    expect(kept.text).toContain('value="2026-11-29"');
    expect(kept.text).not.toContain('<b>');
    expect([await outcomes(id), (await view(id)).state]).toEqual([[], 'booked']);
  });

  it('has nothing to record before it is over, or of what was given up', async () => {
    for (const { token } of [await add(toCome), await add(justNow), await add(over, 'cancelled')]) {
      const answer = await send('outcome', { token, report: 'not_started' });
      expect([answer.status, problemOf(answer)]).toEqual([409, 'changed']);
    }
  });

  it('shows that staff recorded something, and not where they say treatment started', async () => {
    const { id, token } = await add(over);
    const institution = `Elders ${randomUUID()}`;
    const told = { ...of(id), result: 'started', startedOn: '2026-11-24', institution } as const;
    await get(Outcomes).record(noor, told);
    const page = await open(token);
    expect(reportedOn(page)).toBe('started');
    expect(page.text).toContain('Door ons');
    expect(page.text).not.toContain(institution);
  });
});
