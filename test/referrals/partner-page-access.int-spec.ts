import { randomUUID } from 'node:crypto';
import type { AppointmentState } from '#contract/referrals';
import { startApi, type TestApi } from '../support/api.js';
import { setClock } from '../support/clock.js';
import { signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase } from '../support/dump.js';
import { viewOf } from '../support/form.js';
import { addAppointmentIn } from '../support/groups.js';
import type { Answer } from '../support/http.js';
import { openPartnerPage, partnerToken, sendPartnerForm, stageOf } from '../support/partner-page.js';
import { partnerForms } from '../wall/objects-of-partner-page.js';

const [now, toCome, over] = ['2026-11-28T12:00:00Z', '2026-12-01T09:00:00Z', '2026-11-20T09:00:00Z'];

describe('who may see and do something on the page of a clinic', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
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
  const send = (
    act: 'confirm' | 'decline' | 'number' | 'outcome',
    fields: Readonly<Record<string, string>>,
  ) => sendPartnerForm(api, act, fields);
  const confirm = (token: string, revision = '1') => send('confirm', { token, revision });
  const decline = (token: string, revision = '1') => send('decline', { token, revision, sure: 'yes' });

  it('A8 forged, cut, foreign, of what was only held, and long ago: one same answer', async () => {
    const [{ token }, held, stranger] = [await add(toCome), await add(toCome, 'held'), randomUUID()];
    const long = await add('2026-05-01T09:00:00Z');
    const changed = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    const foreign = partnerToken(api.application, held.id, 'stop_it_now');
    const nobody = partnerToken(api.application, stranger);
    const tokens = [changed, token.slice(0, -1), 'x', foreign, nobody, held.token, long.token];
    const plain = ({ status, headers, text }: Answer): string => {
      const { date, 'content-length': length, 'content-security-policy': policy, ...kept } = headers;
      expect([typeof date, typeof length, typeof policy]).toEqual(['string', 'string', 'string']);
      return JSON.stringify([status, kept, text]);
    };
    const opened = await Promise.all(tokens.map(open));
    expect([...new Set(opened.map(plain))]).toHaveLength(1);
    expect([opened[0]?.status, opened[0] && viewOf(opened[0])]).toEqual([404, 'partner-gone']);
    const before = await dumpDatabase(database);
    for (const each of tokens) {
      const sent = await Promise.all([
        confirm(each),
        decline(each),
        send('decline', { token: each, revision: '1' }),
        send('number', { token: each }),
        send('outcome', { token: each, report: 'unknown' }),
      ]);
      expect([...new Set(sent.map(plain))]).toEqual([opened[0] && plain(opened[0])]);
    }
    expect(await dumpDatabase(database)).toBe(before);
  });

  it('A8 works the same half a year after the end, and no longer', async () => {
    const { token } = await add('2026-06-01T08:00:00Z');
    setClock(api.application, '2026-11-28T08:59:59Z');
    expect((await open(token)).status).toBe(200);
    setClock(api.application, '2026-11-28T09:00:01Z');
    expect((await open(token)).status).toBe(404);
  });

  it('A8 a session of staff means nothing there, and no page of a programme answers', async () => {
    const { token } = await add(toCome);
    const kim = await signedIn(api, 'kim');
    expect((await kim.ask('GET', `/partner/${token}`)).text).not.toContain('data-stage');
    const { origins } = api;
    for (const appointment of [origins.helpwanted, origins.console]) {
      const elsewhere = { port: api.port, origins: { ...origins, appointment } };
      expect((await openPartnerPage(elsewhere, token)).text).not.toContain('data-stage');
      const sent = await sendPartnerForm(elsewhere, 'confirm', { token, revision: '1' });
      expect([403, 404]).toContain(sent.status);
    }
    expect(stageOf(await open(token))).toBe('asked');
  });

  it('B5 is slowed for one link by itself, and for what nobody made together', async () => {
    const [{ token }, other] = [await add(toCome), await add(toCome)];
    const statuses = new Set<number>();
    for (let round = 0; round < 70 && !statuses.has(429); round += 1)
      statuses.add((await send('confirm', { token, revision: '9' })).status);
    expect([...statuses]).toEqual([409, 429]);
    expect(viewOf(await send('confirm', { token, revision: '1' }))).toBe('partner-busy');
    expect((await confirm(other.token)).status).toBe(303);
    expect((await open(token)).status).toBe(200);
  });

  it('A6 what a page of another site has a browser send is refused, as is what is no form, and nothing changes', async () => {
    const [future, past] = [await add(toCome), await add(over)];
    const bodies = {
      confirm: { token: future.token, revision: '1' },
      decline: { token: future.token, revision: '1', sure: 'yes' },
      number: { token: future.token },
      outcome: { token: past.token, report: 'unknown' },
    } as const;
    const acts = ['confirm', 'decline', 'number', 'outcome'] as const;
    expect(acts.map((act) => `POST /partner/${act}`)).toEqual(partnerForms);
    const before = await dumpDatabase(database);
    for (const act of acts) {
      for (const site of ['cross-site', 'same-site']) {
        const { status } = await sendPartnerForm(api, act, bodies[act], { 'sec-fetch-site': site });
        expect([act, site, status]).toEqual([act, site, 403]);
      }
      for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/json']) {
        const { status } = await sendPartnerForm(api, act, bodies[act], { 'content-type': type });
        expect([act, type, status]).toEqual([act, type, 400]);
      }
    }
    expect(await dumpDatabase(database)).toBe(before);
    for (const act of ['confirm', 'outcome'] as const) {
      const { status } = await sendPartnerForm(api, act, bodies[act], { 'sec-fetch-site': 'same-origin' });
      expect([act, status]).toEqual([act, 303]);
    }
  });
});
